/** Texts: the common catalogue with the shell, each feature's own with its first page. */
import i18n, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './ru/common.json';

const catalogues = import.meta.glob<{ default: ResourceKey }>('../features/*/ru.json');

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (_language, namespace, done) => {
    const load = catalogues[`../features/${namespace}/ru.json`];
    if (!load) {
      done(new Error(`no catalogue ${namespace}`), null);
      return;
    }
    load().then(
      (loaded) => done(null, loaded.default),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), null),
    );
  },
};

void i18n
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: 'ru',
    fallbackLng: false,
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
