/** The reader's language: Russian unless this device says otherwise. A change reloads: words of dates follow it too. */
export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'language';
const stored = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY);

export const language: Language = LANGUAGES.find((one) => one === stored) ?? 'ru';

export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(KEY, chosen);
  location.reload();
}
