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

export const REASONS = ['unknown', 'unreadable', 'early', 'rule', 'fault'] as const;
export type ReasonKind = (typeof REASONS)[number];

/** What kind of refusal the consumer's line tells of (libs/bus consumer: `_read`, `_wait`, `_bury`). */
export function reasonKind(line: string): ReasonKind {
  if (line.includes('unknown type or version')) return 'unknown';
  if (/^after \d+ attempts: too early/.test(line)) return 'early';
  if (/^after \d+ attempts: /.test(line)) return 'fault';
  return /^[a-z-]+: [А-ЯЁ«]/.test(line) ? 'rule' : 'unreadable';
}
