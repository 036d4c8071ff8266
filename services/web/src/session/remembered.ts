/**
 * Who was signed in last: so that a page opened without a network still knows whose it is, and a reload draws its frame
 * before Keycloak has answered (F17). A hint about one subject, never a right: the services judge every request. Gone
 * with signing out, and as soon as another subject answers.
 */
import type { Identity } from '../api/schemas';
import type { Place } from './places';

const KEY = 'remembered';
const DAYS = 14 * 86_400_000;

/** In this tab alone: whose page it showed before the reload. */
const SHOWN = 'shown-subject';

interface Remembered {
  /** Keycloak's name of the account. */
  subject: string | null;
  me: Identity['Me'];
  places: Place[];
}

const inFull = (name: string, value: unknown): unknown =>
  name === 'rights' && value instanceof Set ? [...(value as Set<string>)] : value;

export function remember(subject: string | null, me: Identity['Me'], places: readonly Place[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), subject, me, places }, inFull));
    sessionStorage.setItem(SHOWN, subject ?? '');
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
    return { subject: kept.subject ?? null, me: kept.me, places };
  } catch {
    return null;
  }
}

/** The person this tab has just shown and who is still the last one on this device. */
export function shownBefore(): Remembered | null {
  const last = recall();
  return last?.subject && last.subject === sessionStorage.getItem(SHOWN) ? last : null;
}

interface Shown {
  me: unknown;
  places: readonly Place[];
}
/** The same person with the same appointments and rights: then nothing needs to be drawn anew. */
export const alike = (one: Shown, other: Shown): boolean =>
  JSON.stringify([one.me, one.places], inFull) === JSON.stringify([other.me, other.places], inFull);

export function forget(): void {
  localStorage.removeItem(KEY);
  sessionStorage.removeItem(SHOWN);
}
