/** One cell's new value on its way: what the teacher wants, over which version he saw, and how far it has come. */
import type { Code } from '../model';

export interface WantedMark {
  value: number | null;
  type: string;
  comment: string | null;
}
export interface WantedAbsence {
  code: Code;
  minutes: number | null;
}
/** Topic and homework of a lesson, trimmed; empty: none. */
export interface WantedWords {
  topic: string;
  homework: string;
}
export type Want = WantedMark | WantedAbsence | WantedWords | null;
/** The attendance of a lesson as a whole: students with a code, and the version of the list. */
export interface Roll {
  version: number;
  students: readonly (readonly [string, Code, number | null])[];
}
/** What stands in the cell instead, and who has put it there. */
export interface Standing {
  version: number;
  want: Want;
  author: string | null;
  at: string | null;
}

export interface Edit {
  /** The cell: `group lesson student slot`, slot `a` for the attendance, `w` for topic and homework; one row per cell. */
  id: string;
  kind: 'mark' | 'absence' | 'words';
  group: string;
  year: number;
  lesson: string;
  heldOn: string;
  /** Empty: only «checked», nobody's code changes. */
  student: string;
  slot: number;
  want: Want;
  reason: string | null;
  /** The version of the mark that the teacher saw (0: empty); never refreshed behind his back. */
  base: number;
  /** The code the teacher saw, and the list it stood in. */
  was: Code | null;
  roll: Roll | null;
  /** The topic and homework the teacher saw. */
  saw?: WantedWords;
  /** Belongs to the value, not to a try. */
  key: string;
  /** Values that may have arrived although no answer came. */
  tried: Want[];
  state: 'waiting' | 'sending' | 'refused' | 'conflict';
  /** Not to be sent together with others: a bulk with it was refused. */
  alone?: boolean;
  at: number;
  why?: string;
  now?: Standing;
  /** «Андреев Артём, 20 ноября»: for lists of what waits. */
  label: string;
}

export const editId = (group: string, lesson: string, student: string, slot: number | 'a' | 'w'): string =>
  `${group} ${lesson} ${student} ${slot}`;

export const isMark = (want: Want): want is WantedMark => want !== null && 'type' in want;
export const isWords = (want: Want): want is WantedWords => want !== null && 'topic' in want;
export const isAbsence = (want: Want): want is WantedAbsence => want !== null && 'code' in want;

/** Whether two values say the same of a cell. */
export function same(a: Want, b: Want): boolean {
  if (a === null || b === null) return a === b;
  if (isMark(a) && isMark(b)) return a.value === b.value && a.type === b.type;
  if (isWords(a) && isWords(b)) return a.topic === b.topic && a.homework === b.homework;
  return isAbsence(a) && isAbsence(b) && a.code === b.code;
}

/** A value written over the row that is there: the base stays the one the teacher saw when he began. */
export function written(fresh: Edit, old: Edit | undefined): Edit | null {
  if (!old) return nothingToDo(fresh) ? null : fresh;
  const tried = old.state === 'sending' || old.tried.length > 0 ? [...old.tried, old.want] : [];
  const state = old.state === 'conflict' ? 'conflict' : 'waiting';
  const next: Edit = { ...fresh, base: old.base, was: old.was, roll: newer(fresh.roll, old.roll), tried, state };
  if (old.now && state === 'conflict') next.now = old.now;
  if (old.saw) next.saw = old.saw;
  return nothingToDo(next) ? null : next;
}

/** Cleared before it was ever sent. */
function nothingToDo(edit: Edit): boolean {
  if (edit.tried.length > 0 || edit.state === 'conflict') return false;
  if (edit.kind === 'words') return edit.saw !== undefined && same(edit.want, edit.saw);
  if (edit.kind === 'mark') return edit.want === null && edit.base === 0;
  return edit.student !== '' && (isAbsence(edit.want) ? edit.want.code : null) === edit.was && !minutesChanged(edit);
}
const minutesChanged = (edit: Edit): boolean =>
  isAbsence(edit.want) && edit.want.code === 'late' && edit.want.minutes !== null;

export const newer = (a: Roll | null, b: Roll | null): Roll | null => (!a || (b && b.version > a.version) ? b : a);
