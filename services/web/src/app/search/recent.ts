/** The five last finds of this place; names of people are not kept on a shared computer, so only for this tab. */
import type { Place } from '../../session/places';
import type { Found } from './find';

const key = (place: Place): string => `recent ${place.slug}`;

export function recentOf(place: Place): Found[] {
  try {
    return JSON.parse(sessionStorage.getItem(key(place)) ?? '[]') as Found[];
  } catch {
    return [];
  }
}

export function remember(place: Place, found: Found): void {
  const rest = recentOf(place).filter((each) => each.id !== found.id);
  sessionStorage.setItem(key(place), JSON.stringify([found, ...rest].slice(0, 5)));
}
