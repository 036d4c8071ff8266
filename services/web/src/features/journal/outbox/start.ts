/** What was left on this device goes out on whichever page the person opens; without such edits nothing is loaded. */
import { readSession, watchSession } from '../../../session/session';

/** Set while something waits on this device. */
export const UNSENT = 'journal-unsent';
const WRITE = 'academic:journal:write';

export function watchUnsent(): void {
  let looked = false;
  watchSession(() => {
    const { status, places } = readSession();
    if (status !== 'in') {
      looked = false;
      return;
    }
    if (looked || !localStorage.getItem(UNSENT)) return;
    looked = true;
    const writers = places.flatMap((place) => place.hats.filter((hat) => hat.rights.has(WRITE)).map((hat) => hat.pair));
    if (writers.length > 0) void import('./outbox').then(({ outboxOf }) => writers.forEach((pair) => outboxOf(pair).kick()));
  });
}
