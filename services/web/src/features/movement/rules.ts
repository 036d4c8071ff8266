/** Pure rules of the movement book: what an order needs, what it changes, where a transfer stands. */
import type { Movement } from '../../api/schemas';
import { type Day, addDays, compare, daysBetween, mondayOf } from '../../text/format';

export type Kind = Movement['OrderDraft']['kind'];
export type AnyKind = Movement['OrderInList']['kind'];
export type Reason = NonNullable<Movement['LineDraft']['reason']>;
export type Group = Movement['Group'];

/** Kinds that a person drafts, the most frequent first. */
export const KINDS: readonly Kind[] = [
  'departure', 'class-transfer', 'arrival', 'enrolment-grade-1', 'enrolment-grade-10', 'arrival-foreign', 'restoration',
]; // prettier-ignore
export const ALL_KINDS: readonly AnyKind[] = [...KINDS, 'enrolment-import', 'transfer-out', 'transfer-in', 'annulment'];
export const REASONS: readonly Reason[] = [
  'moved-away', 'other-school', 'other-school-region', 'other-region', 'abroad', 'vocational', 'part-time-form',
  'family-education', 'special-school', 'long-illness', 'graduated', 'enrolled-by-mistake', 'expelled', 'died',
]; // prettier-ignore
const NOWHERE: ReadonlySet<Reason> = new Set<Reason>([
  'long-illness', 'expelled', 'died', 'graduated', 'enrolled-by-mistake', 'family-education', 'part-time-form',
]);

/** The student comes from outside: he is in no class yet. */
export const enters = (kind: Kind): boolean => kind !== 'departure' && kind !== 'class-transfer';
export const needsClass = (kind: Kind): boolean => kind !== 'departure';
export const needsFrom = (kind: Kind): boolean => kind === 'arrival' || kind === 'arrival-foreign';
export const needsWhere = (reason: Reason | null): boolean => reason !== null && !NOWHERE.has(reason);
/** The only parallel such an order leads to. */
export const gradeOf = (kind: Kind): number | null =>
  kind === 'enrolment-grade-1' ? 1 : kind === 'enrolment-grade-10' ? 10 : null;

/** A student of the order being written. */
export interface Picked {
  id: string;
  name: string;
  from_id: string | null;
  from: string | null;
  to_id: string | null;
  reason: Reason | null;
  came_from: string;
  went_to: string;
}
export const picked = (id: string, name: string, from: { id: string; name: string } | null): Picked => ({
  id, name, from_id: from?.id ?? null, from: from?.name ?? null, to_id: null, reason: null, came_from: '', went_to: '',
}); // prettier-ignore

export type Lack = 'class' | 'same-class' | 'reason' | 'where' | 'whence';

/** What a student's line still lacks; null when it is whole. */
export function lackOf(kind: Kind, line: Picked): Lack | null {
  if (needsClass(kind) && !line.to_id) return 'class';
  if (kind === 'class-transfer' && line.to_id === line.from_id) return 'same-class';
  if (kind === 'departure' && !line.reason) return 'reason';
  if (kind === 'departure' && needsWhere(line.reason) && !line.went_to.trim()) return 'where';
  return needsFrom(kind) && !line.came_from.trim() ? 'whence' : null;
}

/** The line as the service takes it: only what its kind has. */
export const lineDraft = (kind: Kind, line: Picked): Movement['LineDraft'] => ({
  student_id: line.id,
  ...(needsClass(kind) ? { to_class_id: line.to_id } : { reason: line.reason }),
  ...(kind === 'departure' && needsWhere(line.reason) ? { went_to: line.went_to.trim() } : {}),
  ...(needsFrom(kind) ? { came_from: line.came_from.trim() } : {}),
});

export interface Change {
  id: string;
  name: string;
  before: number;
  after: number;
}

/** What the order does to the classes: «7Б 28 → 27», in the order of the parallels. */
export function changesOf(groups: readonly Group[], moves: readonly { from_id: string | null; to_id: string | null }[]): Change[] {
  const delta = new Map<string, number>();
  const add = (id: string | null, by: number) => id && delta.set(id, (delta.get(id) ?? 0) + by);
  for (const move of moves) {
    add(move.from_id, -1);
    add(move.to_id, 1);
  }
  const known = new Map(groups.map((group) => [group.class_id, group]));
  return [...delta]
    .filter(([, by]) => by !== 0)
    .map(([id, by]) => {
      const group = known.get(id);
      const before = group?.students ?? 0;
      return { id, name: group?.name ?? '', before, after: before + by };
    })
    .sort((a, b) => compare(a.name, b.name));
}

export type Stage = { stage: '1-4' | '5-9' | '10-11'; students: number };

/** Sums of the three levels of school. */
export function stagesOf(groups: readonly Group[]): Stage[] {
  const sum = (from: number, until: number) =>
    groups.filter((group) => group.grade !== null && group.grade >= from && group.grade <= until).reduce((all, group) => all + group.students, 0);
  const found: Stage[] = [
    { stage: '1-4', students: sum(1, 4) },
    { stage: '5-9', students: sum(5, 9) },
    { stage: '10-11', students: sum(10, 11) },
  ];
  return found.filter((each) => each.students > 0);
}

/** Classes by parallel, in order. */
export function parallels<G extends { grade: number | null }>(groups: readonly G[]): { grade: number | null; groups: G[] }[] {
  const found = new Map<number | null, G[]>();
  for (const group of groups) found.set(group.grade, [...(found.get(group.grade) ?? []), group]);
  return [...found].map(([grade, some]) => ({ grade, groups: some })).sort((a, b) => (a.grade ?? 99) - (b.grade ?? 99));
}

/** Whether movement explains the difference of two dates. */
export const balances = (row: Pick<Movement['Balance'], 'at_start' | 'arrived' | 'left' | 'at_end'>): boolean =>
  row.at_start + row.arrived - row.left === row.at_end;

export type Side = 'sending' | 'receiving';
type Listed = Movement['TransferInList'];

/** Which of the two schools we are; null above the schools. */
export const sideOf = (segment: string, transfer: Pick<Listed, 'from_segment' | 'to_segment'>): Side | null =>
  transfer.from_segment === segment ? 'sending' : transfer.to_segment === segment ? 'receiving' : null;

/** The turn is ours. */
export const ours = (segment: string, transfer: Pick<Listed, 'from_segment' | 'to_segment' | 'waits_for'>): boolean =>
  transfer.waits_for !== null && transfer.waits_for === sideOf(segment, transfer);

const weekend = (day: Day): boolean => daysBetween(mondayOf(day), day) > 4;

/** The working day (Monday to Friday) that comes `count` after. */
export function workingDaysAfter(day: Day, count: number): Day {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (!weekend(found)) left -= 1;
  }
  return found;
}

/** Working days between; negative when the term is over. */
export function workingDaysLeft(today: Day, due: Day): number {
  const [from, until, sign] = due >= today ? [today, due, 1] : [due, today, -1];
  let count = 0;
  for (let day = from; day < until; ) {
    day = addDays(day, 1);
    if (!weekend(day)) count += 1;
  }
  return sign * count;
}

/** Each school has three working days for its order. */
export const TERM = 3;
export const dueOf = (startedOn: Day): Day => workingDaysAfter(startedOn, TERM);

/** Classes of the student's own parallel come first: that is where most are moved. */
export const nearest = (groups: readonly Group[], grade: number | null): Group[] =>
  groups.toSorted((a, b) => Number(b.grade === grade) - Number(a.grade === grade));

/** The parallel of most children born that year: who turns seven in a year begins school in it. */
export const gradeByAge = (birthOn: Day | null, schoolYear: number): number | null => {
  const grade = birthOn ? schoolYear - Number(birthOn.slice(0, 4)) - 6 : 0;
  return grade >= 1 && grade <= 11 ? grade : null;
};

/** The class of that parallel with the fewest students: the one proposed to who takes a student in. */
export function roomiest(groups: readonly Group[], grade: number | null): Group | undefined {
  return groups.filter((group) => group.grade === grade).toSorted((a, b) => a.students - b.students)[0];
}
