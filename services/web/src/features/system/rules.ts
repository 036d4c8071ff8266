/** What a part's own answer means. */

export interface Health {
  status?: string;
  problems?: Record<string, unknown>;
  degraded?: Record<string, unknown>;
}
export type PartState = 'up' | 'slow' | 'down';

/** Longer than this, people notice. */
const SLOW = 1500;

export function stateOf(answered: boolean, told: Health, milliseconds: number): PartState {
  if (!answered || Object.keys(told.problems ?? {}).length > 0) return 'down';
  return Object.keys(told.degraded ?? {}).length > 0 || milliseconds > SLOW ? 'slow' : 'up';
}
