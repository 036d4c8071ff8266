/** Pure rules of the journal: the mean, what may be written, what a typed or pasted text means. */
import { addDays, instantOf, parseNumber } from '../../text/format';
import { type Act, type Code, type Grid, type Lesson, MISSED, type Opening, SLOTS, type Student } from './model';

interface Weighted {
  value: number | null;
  weight: number;
}
/** Σ(mark·weight) and Σ(weight) as whole numbers, so that rounding is exact. */
export interface Sum {
  total: number;
  weights: number;
}

export function sumOf(marks: readonly Weighted[], debtCountsTwo = false): Sum {
  let total = 0;
  let weights = 0;
  for (const mark of marks) {
    const value = mark.value ?? (debtCountsTwo ? 2 : null);
    if (value === null) continue;
    total += value * mark.weight;
    weights += mark.weight;
  }
  return { total, weights };
}

/** The mean with two decimals, half up, as the service shows it; null without a mark. */
export const shownMean = ({ total, weights }: Sum): number | null =>
  weights === 0 ? null : Math.floor((total * 200 + weights) / (2 * weights)) / 100;

/** The whole mark: up when the fraction reaches the school's threshold, else down. */
export function suggested({ total, weights }: Sum, roundUpFrom: number): number | null {
  if (weights === 0) return null;
  const whole = Math.floor(total / weights);
  return whole + ((total - whole * weights) * 100 >= Math.round(roundUpFrom * 100) * weights ? 1 : 0);
}

/** Why a lesson cannot be written; null when it can. */
export type Lock = 'reading' | 'future' | 'closed' | 'window' | 'outside';

/** Locks that a deputy head can lift for a time. */
export const liftable = (lock: Lock | null): lock is 'closed' | 'window' => lock === 'closed' || lock === 'window';

/** The request that covers the lesson: one that is open before the newest that waits or was refused. */
export function openingOf(grid: Pick<Grid, 'openings'>, lesson: string, now = Date.now()): Opening | undefined {
  const own = grid.openings.filter((each) => each.lesson_id === null || each.lesson_id === lesson);
  return own.find((each) => isOpen(each, now)) ?? own.find((each) => each.state !== 'open');
}
export const isOpen = ({ state, until_at }: Opening, now = Date.now()): boolean =>
  state === 'open' && until_at !== null && instantOf(until_at) > now;

export function lessonLock(
  lesson: Pick<Lesson, 'id' | 'held_on'>,
  grid: Pick<Grid, 'may_write' | 'today' | 'period' | 'edit_window_days' | 'openings'>,
): Lock | null {
  if (!grid.may_write) return 'reading';
  if (lesson.held_on > grid.today) return 'future';
  const opening = grid.openings.length > 0 ? openingOf(grid, lesson.id) : undefined;
  if (opening && isOpen(opening)) return null;
  if (grid.period?.closed) return 'closed';
  const days = grid.edit_window_days;
  return days !== null && addDays(lesson.held_on, days) < grid.today ? 'window' : null;
}

/** Whether the student was in the group that day. */
export const inGroup = (student: Pick<Student, 'from_on' | 'until_on'>, day: string): boolean =>
  student.from_on <= day && (student.until_on === null || day <= student.until_on);

/** What stands in a cell after a text was put there. */
export interface CellText {
  marks: readonly (number | null)[];
  code: Code | null;
}
/** Letters by which a code may be written, from the catalogue: the first is the one shown. */
export type Letters = Readonly<Record<Code, readonly string[]>>;

const DEBT = new Set(['.', '•', '●', '·']);

/** «5», «5/4», «.», «Б», «Н 4», «»; null when it is nothing for a cell. */
export function parseCell(typed: string, letters: Letters): CellText | null {
  const marks: (number | null)[] = [];
  let code: Code | null = null;
  for (const piece of typed.trim().split(/[\s/;]+/).filter(Boolean)) {
    const word = piece.toUpperCase();
    const named = (Object.keys(letters) as Code[]).find((each) => letters[each].includes(word));
    const value = parseNumber(piece);
    if (DEBT.has(piece)) marks.push(null);
    else if (value !== null && Number.isInteger(value) && value >= 1 && value <= 5) marks.push(value);
    else if (named && code === null) code = named;
    else return null;
  }
  return marks.length > SLOTS ? null : { marks, code };
}

/** How a cell reads: «Б 5/4». */
export const cellText = (code: string | null, marks: readonly { value: number | null }[]): string =>
  [code, marks.map((mark) => (mark.value === null ? '•' : String(mark.value))).join('/')].filter(Boolean).join(' ');

/** Absent and still marked: asked once, never silently. */
export const oddMark = (code: Code | null, act: Pick<Act, 'absenceRule'>): 'fine' | 'warn' | 'block' =>
  code !== null && MISSED.has(code) ? act.absenceRule : 'fine';

/** «.40–.60»: the teacher decides, not the rounding. */
export function disputed({ total, weights }: Sum): boolean {
  if (weights === 0) return false;
  const rest = (total % weights) * 100;
  return rest >= 40 * weights && rest <= 60 * weights;
}

/** Months of the lessons: `2026-11`. */
export const monthsOf = (lessons: readonly Pick<Lesson, 'held_on'>[]): string[] =>
  [...new Set(lessons.map((lesson) => lesson.held_on.slice(0, 7)))].sort();
