/**
 * Dates, times, numbers and names as people read them.
 *
 * A date is the text `2026-11-23` and never becomes a Date in the reader's zone (it would be a day less west of
 * Greenwich). An instant is shown in the zone of the school, whoever reads it and wherever.
 */
import { language } from './language';

export type Day = string;
export type Instant = string;

const WORDS_IN = language === 'en' ? 'en-GB' : 'ru';
const WORDS = { timeZone: 'UTC' } as const;
const weekdayWords = new Intl.DateTimeFormat(WORDS_IN, { weekday: 'long', ...WORDS });
const weekdayShort = new Intl.DateTimeFormat(WORDS_IN, { weekday: 'short', ...WORDS });
const dayMonth = new Intl.DateTimeFormat(WORDS_IN, { day: 'numeric', month: 'long', ...WORDS });
const monthWords = new Intl.DateTimeFormat(WORDS_IN, { month: 'long', ...WORDS });
const collator = new Intl.Collator('ru', { numeric: true });

const parts = (day: Day): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};
const utc = (day: Day): Date => {
  const [year, month, date] = parts(day);
  return new Date(Date.UTC(year, month - 1, date));
};
const text = (date: Date): Day => date.toISOString().slice(0, 10);

/** «23.11.2026». */
export const formatDay = (day: Day | null | undefined): string =>
  day ? day.slice(0, 10).split('-').reverse().join('.') : '';

/** «23 ноября». */
export const formatDayMonth = (day: Day): string => dayMonth.format(utc(day));

/** «Ноябрь 2026» of `2026-11`. */
export const formatMonth = (month: string): string => {
  const word = monthWords.format(utc(`${month}-01`));
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${month.slice(0, 4)}`;
};

/** «Понедельник, 23 ноября». */
export const formatDayLong = (day: Day): string => {
  const word = weekdayWords.format(utc(day));
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}, ${formatDayMonth(day)}`;
};

/** «пн», «понедельник». */
export const formatWeekday = (day: Day, long = false): string =>
  (long ? weekdayWords : weekdayShort).format(utc(day));

export const addDays = (day: Day, count: number): Day => {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return text(date);
};

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((utc(until).getTime() - utc(from).getTime()) / 86_400_000);

/** Weeks start on Monday. */
export const mondayOf = (day: Day): Day => addDays(day, -((utc(day).getUTCDay() + 6) % 7));

/** The school year of a day, named by its September: 2026 for 2026/2027. */
export const schoolYearOf = (day: Day): number => {
  const [year, month] = parts(day);
  return month >= 9 ? year : year - 1;
};

/** The number of the quarter whose marks are most likely set by now, where schools of several calendars are summed. */
export function likelyQuarter(today: Day): number {
  const day = today.slice(5);
  if (day >= '09-01') return day >= '12-20' ? 2 : 1;
  return day < '03-15' ? 2 : day < '05-15' ? 3 : 4;
}

/** «2026/27». */
export const formatSchoolYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** Today in the school's zone; without a zone, in the reader's. */
export const today = (zone?: string, now: Date = new Date()): Day => {
  const format = daysIn.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' });
  daysIn.set(zone, format); // making one takes longer than all else on this line, and a page asks dozens of times (P2)
  return format.format(now).slice(0, 10);
};
const daysIn = new Map<string | undefined, Intl.DateTimeFormat>();

/** «23.11.2026, 10:25» in the school's zone; today's instants as «сегодня» are the caller's business. */
export const formatInstant = (at: Instant | null | undefined, zone?: string): string =>
  at
    ? new Intl.DateTimeFormat('ru', {
        timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit',
      }).format(new Date(at)) // prettier-ignore
    : '';

/** The day of an instant in the school's zone. */
export const dayOf = (at: Instant, zone?: string): Day => today(zone, new Date(at));

/** An instant in milliseconds. */
export const instantOf = (at: Instant): number => new Date(at).getTime();

/** The instant so many days from now. */
export const daysAhead = (days: number): Instant => new Date(Date.now() + days * 86_400_000).toISOString();

/** «10:25» in the school's zone. */
export const formatTime = (at: Instant | number, zone?: string): string =>
  new Intl.DateTimeFormat('ru', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** What a person types for a date: «23.11.2026», «23.11.26», «23.11», «2026-11-23»; null when it is no date. */
export function parseDay(typed: string, near: Day = today()): Day | null {
  const trimmed = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const local = /^(\d{1,2})[.,/ -](\d{1,2})(?:[.,/ -](\d{2}|\d{4}))?$/.exec(trimmed);
  const [year, month, date] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : local
      ? [fullYear(local[3], near), Number(local[2]), Number(local[1])]
      : [0, 0, 0];
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return year > 1900 && month >= 1 && month <= 12 && date >= 1 && text(utc(day)) === day ? day : null;
}
const fullYear = (typed: string | undefined, near: Day): number =>
  !typed ? Number(near.slice(0, 4)) : typed.length === 2 ? 2000 + Number(typed) : Number(typed);

const decimals = new Map<number, Intl.NumberFormat>();
/** «4,50»; without grouping, so that a copied figure stays a figure in a spreadsheet. */
export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return '';
  let format = decimals.get(digits);
  if (!format) {
    format = new Intl.NumberFormat(WORDS_IN, {
      minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false,
    }); // prettier-ignore
    decimals.set(digits, format);
  }
  return format.format(value);
}

/** «1 284»: for reading only. */
export const formatCount = (value: number): string => new Intl.NumberFormat(WORDS_IN).format(value);

/** A typed figure with comma or point; null when it is none. */
export function parseNumber(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** ё sorts after е, numbers by value: «7А» before «10А». */
export const compare = (a: string, b: string): number => collator.compare(a, b);

/** For searching: ё is е, capitals do not matter. */
export const fold = (words: string): string => words.toLowerCase().replaceAll('ё', 'е').trim();

interface Named {
  last_name: string;
  first_name: string;
  middle_name?: string | null;
}
/** «Иванова Мария Петровна». */
export const fullName = (person: Named): string =>
  [person.last_name, person.first_name, person.middle_name].filter(Boolean).join(' ');

/** «Иванова М. П.» with spaces that do not break. */
export const shortName = (person: Named): string => {
  const letters = [person.first_name, person.middle_name].filter(Boolean).map((name) => `${name?.charAt(0)}.`);
  return [person.last_name, letters.join('\u00a0')].filter(Boolean).join('\u00a0');
};
