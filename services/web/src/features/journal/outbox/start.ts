/** What was left on this device goes out on whichever page the person opens; without such edits nothing is loaded. */
import { readSession, watchSession } from '../../../session/session';

/** Set while something waits in the outbox of this name: a person under a pair. */
export const flagOf = (outbox: string): string => `unsent ${outbox}`;
/** The outbox of one person under one pair. */
export const nameOf = (person: string, pair: string): string => `journal ${person} ${pair}`;
const WRITE = 'academic:journal:write';

export function watchUnsent(): void {
  let looked = '';
  watchSession(() => {
    const { status, me, places } = readSession();
    const person = status === 'in' ? (me?.person_id ?? '') : '';
    if (looked === person) return;
    looked = person;
    const pairs = new Set(places.flatMap((place) => place.hats.filter((hat) => hat.rights.has(WRITE)).map((hat) => hat.pair)));
    const waiting = [...pairs].filter((pair) => localStorage.getItem(flagOf(nameOf(person, pair))));
    if (waiting.length > 0) void import('./outbox').then(({ outboxOf }) => waiting.forEach((pair) => outboxOf(pair).kick()));
  });
}
