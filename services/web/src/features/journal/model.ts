/** The journal as the page holds it: the service's arrays turned into named things. */
import type { Academic } from '../../api/schemas';

export type Code = Academic['Absence']['code'];
export const CODES: readonly Code[] = ['absent', 'ill', 'excused', 'unexcused', 'late', 'exempt'];
/** Codes that count as missed; late and exempt do not (domain.md §3). */
export const MISSED: ReadonlySet<Code> = new Set<Code>(['absent', 'ill', 'excused', 'unexcused']);
export const SLOTS = 4;

export interface Mark {
  slot: number;
  /** null: owed, «точка». */
  value: number | null;
  weight: number;
  type: string;
  version: number;
  comment: string | null;
}
export interface Absence {
  code: Code;
  minutes: number | null;
}
export interface Student {
  id: string;
  name: string;
  from_on: string;
  until_on: string | null;
  period_mark: string | null;
}
export interface Lesson {
  id: string;
  held_on: string;
  number: number;
  topic: string | null;
  homework: string | null;
  state: 'planned' | 'held' | 'cancelled';
  version: number;
  attendance_version: number;
}
export interface Group {
  id: string;
  name: string;
  school_year: number;
  subject_name: string;
  teacher_id: string | null;
  class_names: string[];
}
export type MarkType = Academic['MarkTypeView'];
/** The school's act, as far as a journal needs it. */
export interface Act {
  roundUpFrom: number;
  debtCountsTwo: boolean;
  minimumMarks: number;
  windowDays: number;
  absenceRule: 'warn' | 'block';
}
/** [student, lesson, slot, value, weight, type, version, comment]. */
export type MarkRow = [number, number, number, number | null, number, string, number, string | null];
/** [student, lesson, code, minutes]. */
export type AbsenceRow = [number, number, Code, number | null];

/** The reader's own request to have a closed journal opened, or one of its lessons. */
export interface Opening {
  id: string;
  lesson_id: string | null;
  state: 'waiting' | 'open' | 'refused';
  until_at: string | null;
  asked_at: string;
  answer: string | null;
}
export interface Grid {
  group: Group;
  period: { id: string; name: string; closed: boolean } | null;
  from_on: string;
  until_on: string;
  today: string;
  may_write: boolean;
  openings: Opening[];
  minimum_marks: number | null;
  edit_window_days: number | null;
  students: Student[];
  lessons: Lesson[];
  marks: MarkRow[];
  attendance: AbsenceRow[];
}

/** One lesson as it stands now, told by the stream. */
export interface LessonNow {
  id: string;
  topic: string | null;
  homework: string | null;
  state: Lesson['state'];
  version: number;
  attendance_version: number;
  /** [student, slot, value, weight, type, version, comment]. */
  marks: [string, number, number | null, number, string, number, string | null][];
  /** [student, code, minutes]. */
  attendance: [string, Code, number | null][];
}
