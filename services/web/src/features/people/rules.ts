/** Pure rules of people: what is searched, what a form still lacks, who is placed where now. */
import type { Registry, Role } from '../../api/schemas';
import type { Day } from '../../text/format';

export const KINDS = ['student', 'parent', 'staff'] as const;
export type Kind = (typeof KINDS)[number];

/** Roles that a school gives; leading ones are refused by the service to who may not give them. */
export const ROLES: readonly Role[] = [
  'teacher', 'additional-teacher', 'psychologist', 'speech-therapist', 'deputy-head', 'secretary', 'hr-specialist', 'coordinator', 'director',
]; // prettier-ignore

const SHORTEST = 2;
/** What is asked of the service: nothing for a single letter, so that the list does not jump. */
export const asked = (typed: string | undefined): string | undefined => {
  const words = (typed ?? '').trim().replaceAll(/\s+/g, ' ');
  return words.length >= SHORTEST ? words : undefined;
};

/** What has been typed of a new person so far. */
export type Typed = Registry['Typed'];
/** A surname and a first letter, or a whole number: before that everybody is alike. */
export const askable = (typed: Typed): boolean =>
  (typed.last_name.trim().length >= SHORTEST && (typed.first_name ?? '').trim() !== '') || (typed.snils ?? '').replaceAll(/\D/g, '').length === 11;

type Placement = Registry['PlacementView'];
export type When = 'now' | 'future' | 'over';
export const whenOf = (placement: Pick<Placement, 'from_on' | 'until_on'>, today: Day): When =>
  placement.until_on !== null && placement.until_on < today ? 'over' : placement.from_on > today ? 'future' : 'now';

/** Places in force first, then those to come, then the past, the latest first. */
export function inOrder(placements: readonly Placement[], today: Day): Placement[] {
  const rank: Record<When, number> = { now: 0, future: 1, over: 2 };
  return placements.toSorted((a, b) => rank[whenOf(a, today)] - rank[whenOf(b, today)] || b.from_on.localeCompare(a.from_on));
}

/** The insurance number, eleven digits of which two are control; null when it is right or empty, else what is wrong. */
export function snilsFault(typed: string): 'length' | 'control' | null {
  const digits = typed.replaceAll(/\D/g, '');
  if (digits === '' && typed.trim() === '') return null;
  if (digits.length !== 11) return 'length';
  const sum = [...digits.slice(0, 9)].reduce((all, digit, place) => all + Number(digit) * (9 - place), 0);
  const control = sum % 101 === 100 ? 0 : sum % 101;
  return control === Number(digits.slice(9)) ? null : 'control';
}

type Fields = Record<string, string | null>;
export interface Met {
  /** What the form should hold now: the other's values where this editor changed nothing. */
  values: Fields;
  /** Fields that only the other has changed, and those that both have, with the other's value. */
  taken: [field: string, theirs: string][];
  both: [field: string, theirs: string][];
}
/** Two editors of one card: what was seen, what lies there now, what is typed (4.0). */
export function met(seen: Fields, now: Fields, typed: Fields): Met {
  const found: Met = { values: { ...typed }, taken: [], both: [] };
  for (const [field, theirs] of Object.entries(now)) {
    if ((theirs ?? '') === (seen[field] ?? '') || (theirs ?? '') === (typed[field] ?? '')) continue;
    if ((typed[field] ?? '') === (seen[field] ?? '')) {
      found.values[field] = theirs;
      found.taken.push([field, theirs ?? '']);
    } else found.both.push([field, theirs ?? '']);
  }
  return found;
}
