/** What a measure is called and until when it holds. */
import type { Identity } from '../../api/schemas';

export type Sanction = Identity['SanctionView'];
export type OwnSanction = Identity['OwnSanction'];
export type Kind = Sanction['kind'];
export type State = Sanction['state'];

export const KINDS = ['warning', 'no-forum', 'no-mail', 'read-only', 'no-entry'] as const satisfies readonly Kind[];
export const STATES = ['proposed', 'in-force', 'over', 'refused', 'lifted'] as const satisfies readonly State[];
export const DAYS = [1, 3, 7, 30] as const;
export type Days = (typeof DAYS)[number];

/** A warning has no term; everything else keeps the one chosen, a week to begin with. */
export const termOf = (kind: Kind, chosen: Days | null): Days | null => (kind === 'warning' ? null : (chosen ?? 7));

/** An appeal that waits for an answer. */
export const appealed = (one: Pick<Sanction, 'appeal' | 'answer'>): boolean => one.appeal !== null && one.answer === null;
