/** Who was signed in last, so that a page opened without a network still knows whose it is; gone with signing out. */
import type { Identity } from '../api/schemas';
import type { Place } from './places';

const KEY = 'remembered';
const DAYS = 14 * 86_400_000;

interface Remembered {
  me: Identity['Me'];
  places: Place[];
}

const inFull = (name: string, value: unknown): unknown =>
  name === 'rights' && value instanceof Set ? [...(value as Set<string>)] : value;

export function remember(me: Identity['Me'], places: readonly Place[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), me, places }, inFull));
  } catch {
    // no room: then there is nothing to come back to without a network
  }
}

export function recall(): Remembered | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as (Remembered & { at: number }) | null;
    if (!kept || Date.now() - kept.at > DAYS) return null;
    const places = kept.places.map((place) => ({
      ...place,
      hats: place.hats.map((hat) => ({ ...hat, rights: new Set(hat.rights) })),
    }));
    return { me: kept.me, places };
  } catch {
    return null;
  }
}

export const forget = (): void => localStorage.removeItem(KEY);
