/** Pure rules of the week: whose it is, what stands where, what a clash says, how many lessons a range makes. */
import type { Academic } from '../../api/schemas';
import { type Day, addDays, compare, mondayOf } from '../../text/format';

export type Entry = Academic['EntryView'];
export type Year = Academic['YearView'];

export const VIEWS = ['class', 'teacher', 'room'] as const;
export type View = (typeof VIEWS)[number];
export interface Choice {
  value: string;
  label: string;
}

/** Classes, teachers or rooms that the week knows, in the order of their names. */
export function choices(entries: readonly Entry[], view: View): Choice[] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    if (view === 'class') for (const name of entry.class_names) found.set(name, name);
    if (view === 'teacher' && entry.teacher_id) found.set(entry.teacher_id, entry.teacher_name ?? entry.teacher_id);
    if (view === 'room' && entry.room) found.set(entry.room, entry.room);
  }
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label));
}

export const ofWhom = (entries: readonly Entry[], view: View, whose: string | undefined): Entry[] =>
  entries.filter((entry) =>
    view === 'class' ? entry.class_names.includes(whose ?? '') : view === 'teacher' ? entry.teacher_id === whose : entry.room === whose,
  );

export interface Slot {
  weekday: number;
  number: number;
}
export const slotKey = ({ weekday, number }: Slot): string => `${weekday} ${number}`;

/** What stands in each slot; several where a class is divided or weeks alternate. */
export function bySlot(entries: readonly Entry[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) found.set(slotKey(entry), [...(found.get(slotKey(entry)) ?? []), entry]);
  return found;
}

/** Saturday is there where somebody learns on it; eight lessons, more where more are held. */
export const weekdaysOf = (entries: readonly Entry[]): number[] => (entries.some((entry) => entry.weekday > 5) ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5]);
export const numbersOf = (entries: readonly Entry[]): number[] => {
  const first = entries.some((entry) => entry.number === 0) ? 0 : 1;
  const last = Math.max(8, ...entries.map((entry) => entry.number));
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
};

/** The slot an arrow leads to; the edge holds. */
export function moved(slot: Slot, key: string, weekdays: readonly number[], numbers: readonly number[]): Slot {
  const step = (all: readonly number[], at: number, by: number) => all[Math.min(all.length - 1, Math.max(0, all.indexOf(at) + by))] ?? at;
  switch (key) {
    case 'ArrowLeft':
      return { ...slot, weekday: step(weekdays, slot.weekday, -1) };
    case 'ArrowRight':
      return { ...slot, weekday: step(weekdays, slot.weekday, 1) };
    case 'ArrowUp':
      return { ...slot, number: step(numbers, slot.number, -1) };
    case 'ArrowDown':
      return { ...slot, number: step(numbers, slot.number, 1) };
    case 'Home':
      return { ...slot, weekday: weekdays[0] ?? slot.weekday };
    case 'End':
      return { ...slot, weekday: weekdays.at(-1) ?? slot.weekday };
    default:
      return slot;
  }
}

export interface Clash {
  place: number;
  kind: 'teacher' | 'class' | 'room';
  detail: string;
  with_entry: string;
  free: Slot[];
}
/** The clashes a refusal explains. */
export const clashesOf = (facts: Readonly<Record<string, unknown>>): Clash[] =>
  Array.isArray(facts.clashes) ? (facts.clashes as Clash[]) : [];

/** What a day of one class becomes on another day; subgroups and alternating weeks stay what they are. */
export const copied = (entries: readonly Entry[], from: number, to: number, fromOn: Day) =>
  entries
    .filter((entry) => entry.weekday === from)
    .map((entry) => ({ group_id: entry.group_id, weekday: to, number: entry.number, room: entry.room, weeks: entry.weeks, from_on: fromOn, note: entry.note }));

/** About how many lessons the week makes between two days: holidays of all grades are left out, what exists is not known. */
export function lessonsIn(entries: readonly Entry[], from: Day, until: Day, year: Pick<Year, 'from_on' | 'until_on' | 'holidays'>): number {
  const first = from < year.from_on ? year.from_on : from;
  const last = until > year.until_on ? year.until_on : until;
  const off = (day: Day) => year.holidays.some((each) => (each.grades?.length ?? 11) >= 9 && each.from_on <= day && day <= each.until_on);
  let count = 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (off(day)) continue;
    const weekday = weekdayOf(day);
    const odd = oddWeek(day, year.from_on);
    count += entries.filter(
      (entry) => entry.weekday === weekday && entry.from_on <= day && day <= entry.until_on && (entry.weeks === 'all' || (entry.weeks === 'odd') === odd),
    ).length;
  }
  return count;
}

/** 1 = Monday. */
export const weekdayOf = (day: Day): number => {
  const monday = mondayOf(day);
  return [0, 1, 2, 3, 4, 5, 6].findIndex((shift) => addDays(monday, shift) === day) + 1;
};

/** The week of the year's first day is odd. */
export function oddWeek(day: Day, yearFrom: Day): boolean {
  let weeks = 0;
  for (let monday = mondayOf(yearFrom); monday < mondayOf(day); monday = addDays(monday, 7)) weeks += 1;
  return weeks % 2 === 0;
}

/** The next Monday: the first day a change may hold without tearing a week that has begun. */
export const nextMonday = (today: Day): Day => addDays(mondayOf(today), 7);

/** «каб. 214», but «спортзал» as it is. */
export const roomOf = (room: string, numbered: (room: string) => string): string => (/^\d/.test(room) ? numbered(room) : room);
