/** What was kept of a person's answers goes when he signs out, or when nobody is signed in any more. */
import { readSession, watchSession } from '../session/session';

/** The data base of kept answers. */
export const KEPT_IN = 'kept-answers';

export function wipeOnSignOut(): void {
  watchSession(() => {
    if (readSession().status === 'out') indexedDB.deleteDatabase(KEPT_IN);
  });
}
