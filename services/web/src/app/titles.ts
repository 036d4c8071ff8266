/** What a place and one's roles there are called. */
import type { Place } from '../session/places';

export function titleOf(place: Place, family: string): string {
  return place.kind === 'family' && place.hats.some((hat) => hat.role === 'parent') ? family : place.title;
}
export const rolesAt = (place: Place): string => [...new Set(place.hats.map((hat) => hat.title))].join(', ');
