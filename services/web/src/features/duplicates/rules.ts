/** Which record stays, what it takes from the other, and what will be moved. */
import type { Registry } from '../../api/schemas';
import { formatDay } from '../../text/format';

export type Pair = Registry['PairView'];
export type Line = Registry['PairLine'];
export type Field = Pair['fields'][number];
export type Side = 'a' | 'b';
export type Kept = Registry['Kept'];

export const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

const full = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
export const filled = (field: Field, side: Side): boolean => full(field[side]);

const weight = (kept: readonly Kept[]): number => kept.reduce((sum, each) => sum + each.count, 0);

/** The record with more behind it stays, unless one says otherwise. */
export const likelyKept = (pair: Pair): Side => (weight(pair.b_has) > weight(pair.a_has) ? 'b' : 'a');

/** From which record each field comes: the kept one's value, its gaps filled by the other. */
export const firstChoice = (pair: Pair, kept: Side): Record<string, Side> =>
  Object.fromEntries(pair.fields.map((field) => [field.code, filled(field, kept) ? kept : other(kept)]));

/** Codes whose value is taken from the record that goes. */
export const takenOf = (pair: Pair, kept: Side, choice: Readonly<Record<string, Side>>): string[] =>
  pair.fields.filter((field) => choice[field.code] === other(kept) && filled(field, other(kept))).map((field) => field.code);

/** Counts of all services together, those of one kind added up. */
export function summed(...lists: readonly (readonly Kept[])[]): Kept[] {
  const found = new Map<string, Kept>();
  for (const each of lists.flat()) found.set(each.title, { ...each, count: each.count + (found.get(each.title)?.count ?? 0) });
  return [...found.values()];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A value as the file shows it; days as days. */
export function shown(value: unknown, yes: string, no: string): string {
  if (!full(value)) return '–';
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' && DAY.test(value) ? formatDay(value) : String(value);
}
