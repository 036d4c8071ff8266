/** What was typed with the other keyboard layout: «bdfyjd» is «иванов». */
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const toRussian = new Map([...LATIN].map((letter, place) => [letter, RUSSIAN.charAt(place)]));

/** The same keys in the Russian layout; null when the text has Russian letters already or no letters. */
export function otherLayout(typed: string): string | null {
  const lower = typed.toLowerCase();
  if (/[\u0400-\u04ff]/.test(lower) || !/[a-z]/.test(lower)) return null;
  return [...lower].map((letter) => toRussian.get(letter) ?? letter).join('');
}
