/** Texts: the common catalogue with the shell, each feature's own with its first page; English beside Russian. */
import i18n, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { language } from './language';
import common from './ru/common.json';

const catalogues = import.meta.glob<{ default: ResourceKey }>(['../features/*/{ru,en}.json', './en/common.json']);

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (told, namespace, done) => {
    const load = catalogues[namespace === 'common' ? `./${told}/common.json` : `../features/${namespace}/${told}.json`];
    if (!load) {
      done(new Error(`no catalogue ${told}/${namespace}`), null);
      return;
    }
    load().then(
      (loaded) => done(null, loaded.default),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), null),
    );
  },
};

/** The common catalogue is there: at once in Russian, loaded in another language. */
export const textsReady = i18n
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: language,
    fallbackLng: false, // tools/texts.js holds the catalogues equal
    ns: ['common'],
    defaultNS: 'common',
    resources: { ru: { common } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });

export { i18n };

/** Load a feature's texts beforehand, so that its page does not wait for them. */
export const loadTexts = (...names: string[]): Promise<void> => i18n.loadNamespaces(names);
