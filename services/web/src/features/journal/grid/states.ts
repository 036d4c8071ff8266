/** How far an edit has come, as a cell shows it. */
import type { Edit } from '../outbox/edits';

type State = 'saved' | Edit['state'];
const RANK: Record<State, number> = { saved: 0, sending: 1, waiting: 2, refused: 3, conflict: 4 };
/** A value not yet tried is on its way; «на устройстве» is said when a try has failed or there is no network. */
export const seen = (edit: Edit): Edit['state'] =>
  edit.state === 'waiting' && edit.tried.length === 0 && navigator.onLine ? 'sending' : edit.state;
export const worst = (edits: readonly Edit[]): State =>
  edits.map(seen).reduce<State>((found, state) => (RANK[state] > RANK[found] ? state : found), 'saved');
