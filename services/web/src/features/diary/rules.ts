/** Pure rules of the diary: days and weeks, what is due when, whose diaries there are. */
import type { Academic } from '../../api/schemas';
import { type Day, addDays, mondayOf } from '../../text/format';

export type Week = Academic['DiaryView'];
export type SchoolDay = Academic['DiaryDay'];
export type Lesson = Academic['DiaryLesson'];
export type Mark = Academic['DiaryMark'];
export type Subject = Academic['SubjectMean'];

export interface Child {
  id: string;
  name: string;
  className: string | null;
  /** The pair of this child's school: every question about the child goes under it. */
  pair: string;
  since: Day;
  until: Day | null;
}

/** One chip per child, in the order of names; of two schools the one where the child is now. */
export function childrenOf(answers: readonly (readonly [string, readonly Academic['OwnStudent'][]])[]): Child[] {
  const found = new Map<string, Child>();
  for (const [pair, students] of answers) {
    for (const one of students) {
      const child = { id: one.student_id, name: one.name, className: one.class_name, pair, since: one.from_on, until: one.until_on };
      const known = found.get(child.id);
      if (!known || later(child, known)) found.set(child.id, child);
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'ru'));
}
const later = (one: Child, other: Child): boolean =>
  (one.until === null) === (other.until === null) ? one.since > other.since : one.until === null;

/** «Кедров Климент» → «Климент»: a parent calls the children by their first names. */
export const firstName = (name: string): string => name.split(' ').slice(1).join(' ') || name;

/** The chosen child, else the one of last time, else the first. */
export const chosen = (children: readonly Child[], wanted?: string | null, last?: string | null): Child | undefined =>
  children.find((child) => child.id === wanted) ?? children.find((child) => child.id === last) ?? children[0];

/** The Mondays of a span of days, first to last. */
export function mondays(from: Day, until: Day): Day[] {
  const found: Day[] = [];
  for (let monday = mondayOf(from); monday <= until; monday = addDays(monday, 7)) found.push(monday);
  return found;
}

const isSunday = (day: Day): boolean => mondayOf(day) === addDays(day, -6);

/** The day before or after; Sundays are passed over. */
export function stepDay(day: Day, step: 1 | -1): Day {
  const next = addDays(day, step);
  return isSunday(next) ? addDays(next, step) : next;
}

/** After the last lesson, or 14:00, one wants to know what comes next. */
const EVENING = '14:00';
export function opensAt(today: Day, time: string, lessons: readonly Pick<Lesson, 'ends' | 'state'>[] = []): Day {
  const last = lessons.filter((lesson) => lesson.state !== 'cancelled').map((lesson) => lesson.ends ?? '').sort().at(-1);
  const over = time >= EVENING || (last !== undefined && last !== '' && time >= last);
  const day = over ? addDays(today, 1) : today;
  return isSunday(day) ? addDays(day, 1) : day;
}

/** The first day with lessons that begins on this day or later. */
export const nextSchoolDay = (days: readonly SchoolDay[], from: Day): SchoolDay | undefined =>
  days.find((day) => day.on >= from && day.lessons.some((lesson) => lesson.state !== 'cancelled'));

export interface Task {
  text: string;
  /** The day it was set. */
  setOn: Day;
}

/**
 * What is due at each lesson: the task set at the subject's lesson before it. A cancelled lesson hands nothing on and
 * takes nothing; a task then waits for the next one.
 */
export function tasksOf(days: readonly SchoolDay[]): Map<string, Task> {
  const due = new Map<string, Task>();
  const waiting = new Map<string, Task | undefined>();
  for (const day of [...days].sort((a, b) => a.on.localeCompare(b.on))) {
    for (const lesson of day.lessons) {
      if (lesson.state === 'cancelled') continue;
      const task = waiting.get(lesson.subject_id);
      if (task) due.set(lesson.lesson_id, task);
      waiting.set(lesson.subject_id, lesson.homework ? { text: lesson.homework, setOn: day.on } : undefined);
    }
  }
  return due;
}

/** A mark with where it stands; the id names mark *and* value, so that a corrected one is new again. */
export interface Placed {
  id: string;
  on: Day;
  lesson: Lesson;
  mark: Mark;
}

export const placed = (days: readonly SchoolDay[]): Placed[] =>
  days.flatMap((day) =>
    day.lessons.flatMap((lesson) =>
      lesson.marks.map((mark, slot) => ({ id: `${lesson.lesson_id} ${slot} ${mark.value ?? '.'}`, on: day.on, lesson, mark })),
    ),
  );

/** The marks of each subject, oldest first. */
export function bySubject(marks: readonly Placed[]): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const each of [...marks].sort((a, b) => a.on.localeCompare(b.on) || a.lesson.number - b.lesson.number)) {
    found.set(each.lesson.subject_id, [...(found.get(each.lesson.subject_id) ?? []), each]);
  }
  return found;
}

/** First and last bell of a day; null when the school has told no bells. */
export function hours(lessons: readonly Lesson[]): { starts: string; ends: string } | null {
  const held = lessons.filter((lesson) => lesson.state !== 'cancelled');
  const starts = held.map((lesson) => lesson.starts ?? '').filter(Boolean).sort()[0];
  const ends = held.map((lesson) => lesson.ends ?? '').filter(Boolean).sort().at(-1);
  return starts && ends ? { starts, ends } : null;
}
