/** When a lesson begins and ends by the school's bells. */
import { formatTime, mondayOf, daysBetween } from '../../text/format';
import type { Year } from './queries';

export interface Bell {
  /** Minutes of the day. */
  starts: number;
  ends: number;
  from: string;
  until: string;
}
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
export const minutesNow = (zone?: string): number => minutesOf(formatTime(Date.now(), zone));

export function bellAt(years: readonly Year[], lesson: { school_year: number; held_on: string; number: number }): Bell | null {
  const weekday = daysBetween(mondayOf(lesson.held_on), lesson.held_on) + 1;
  const bells = years.find((year) => year.school_year === lesson.school_year)?.bells ?? [];
  const schedule = bells.find((each) => each.weekdays?.includes(weekday)) ?? bells[0];
  const bell = schedule?.lessons.find((each) => each.number === lesson.number);
  return bell ? { starts: minutesOf(bell.starts), ends: minutesOf(bell.ends), from: bell.starts, until: bell.ends } : null;
}
