/** Pure rules of reports: what is asked for at once, how a figure is made, what has changed, what is found. */
import type { Reporting } from '../../api/schemas';
import { type Day, addDays, fold, likelyQuarter, schoolYearOf } from '../../text/format';

export type Report = Reporting['ReportView'];
export type Parameter = Reporting['ReportParameter'];
export type Sheet = Reporting['SheetView'];
export type Table = Reporting['TableView'];
export type Column = Reporting['ColumnView'];
export type Row = Table['rows'][number];

/** Parameters as they stand in the address. */
export type Given = Partial<Record<ParameterName, string>>;
export const NAMES = [
  'class_id', 'period_id', 'grade', 'segment', 'from_on', 'until_on', 'school_year', 'period_kind', 'period_number',
] as const; // prettier-ignore
export type ParameterName = (typeof NAMES)[number];

export function givenOf(search: Record<string, unknown>): Given {
  const found: Given = {};
  for (const name of NAMES) {
    const value = search[name];
    if (typeof value === 'string' && value) found[name] = value;
    else if (typeof value === 'number') found[name] = String(value);
  }
  return found;
}

export interface Period {
  id: string;
  segment: string;
  name: string;
  kind: string;
  number: number;
  from_on: Day;
  until_on: Day;
  grades: readonly number[];
}
export interface SchoolClass {
  id: string;
  name: string;
  grade: number;
  teacher_id: string | null;
}
export interface Known {
  today: Day;
  person: string | undefined;
  classes: readonly SchoolClass[];
  periods: readonly Period[];
  /** Where the report was last run, by parameter. */
  last: Given;
}

/** Marks of a period are set in its last days: before them the one that has ended is of interest, but for a forecast. */
const NEAR_END = 14;
export function likelyPeriod(periods: readonly Period[], today: Day, grade?: number, forecast = false): Period | undefined {
  const mine = periods
    .filter((period) => period.kind !== 'year' && (grade === undefined || period.grades.includes(grade)))
    .toSorted((a, b) => a.from_on.localeCompare(b.from_on));
  const ended = mine.findLast((period) => period.until_on < today);
  const running = mine.find((period) => period.from_on <= today && today <= period.until_on);
  if (running && (forecast || !ended || addDays(running.until_on, -NEAR_END) <= today)) return running;
  return ended ?? running ?? mine[0];
}

/** Every parameter filled in: from the address, the last time, the role, the date. What is not known stays out. */
export function filled(report: Report, given: Given, known: Known): Given {
  const { today, classes, periods, last } = known;
  const own = classes.find((one) => one.teacher_id !== null && one.teacher_id === known.person);
  const found: Given = {};
  const put = (name: ParameterName, ...values: (string | undefined)[]) => {
    const value = values.find(Boolean);
    if (value && report.parameters.some((parameter) => parameter.name === name)) found[name] = value;
  };
  const one = (id: string | undefined) => (classes.some((each) => each.id === id) ? id : undefined);
  put('class_id', given.class_id, own?.id, one(last.class_id), (classes.find((each) => each.grade > 1) ?? classes[0])?.id); // the first grade has no marks
  const grade = classes.find((each) => each.id === found.class_id)?.grade;
  put('period_id', given.period_id, likelyPeriod(periods, today, grade, report.name === 'expected-results')?.id);
  put('grade', given.grade);
  put('segment', given.segment);
  put('from_on', given.from_on, report.name === 'school-movement' ? `${schoolYearOf(today)}-09-01` : undefined);
  put('until_on', given.until_on, report.name === 'school-movement' ? today : undefined);
  put('school_year', given.school_year, String(schoolYearOf(today)));
  put('period_kind', given.period_kind, 'quarter');
  put('period_number', given.period_number, String(likelyQuarter(today)));
  return found;
}

/** Whether the report can be asked for. */
export const complete = (report: Report, values: Given): boolean =>
  report.parameters.every((parameter) => !parameter.required || values[parameter.name as ParameterName]);

/** Words of the question, in any order: «итоги класс», «кто выбыл». */
export function matching<R extends Pick<Report, 'title' | 'purpose' | 'number'>>(reports: readonly R[], typed: string): R[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return reports.filter((report) => {
    const whole = fold(`${report.number} ${report.title} ${report.purpose}`);
    return words.every((word) => whole.includes(word.length > 4 ? word.slice(0, -1) : word));
  });
}

/** How a figure is made of others of its row; `null` where the answer does not say. */
export interface Made {
  formula: 'weighted' | 'total' | 'progress' | 'quality' | 'sou' | 'mean' | 'end' | 'balance' | 'progress-rest' | 'mark' | 'plain';
  values: Record<string, number>;
  /** What it is made of, where the answer lists it in words. */
  words?: string;
}

const numbers = (row: Row, ...keys: string[]): Record<string, number> | null => {
  const found: Record<string, number> = {};
  for (const key of keys) {
    const value = row[key];
    if (typeof value !== 'number') return null;
    found[key] = value;
  }
  return found;
};
const MARKS = ['n5', 'n4', 'n3', 'n2', 'not_certified', 'total'] as const;

export function madeOf(key: string, row: Row): Made | null {
  const listed = row[`marks:${key}`];
  if (typeof listed === 'string') return { formula: 'weighted', values: {}, words: listed };
  const marks = numbers(row, ...MARKS);
  if (marks) marks.n1 = typeof row.n1 === 'number' ? row.n1 : 0;
  switch (key) {
    case 'total':
    case 'quality':
    case 'sou':
    case 'mean':
      return marks && { formula: key, values: marks };
    case 'progress': {
      if (marks) return { formula: 'progress', values: marks };
      const rest = numbers(row, 'total', 'failing');
      return rest && { formula: 'progress-rest', values: rest };
    }
    case 'end': {
      const whole = numbers(row, 'start', 'arrived', 'left', 'moved_in', 'moved_out');
      if (whole) return { formula: 'end', values: whole };
      const balance = numbers(row, 'start', 'arrived', 'left');
      return balance && { formula: 'balance', values: balance };
    }
    default:
      return /^n[1-5]$|^not_certified$|^exempt$/.test(key) ? { formula: 'mark', values: {} } : { formula: 'plain', values: {} };
  }
}

const VALUE: Record<string, (value: unknown) => boolean> = {
  n5: (value) => value === '5', n4: (value) => value === '4', n3: (value) => value === '3', n2: (value) => value === '2',
  n1: (value) => value === '1',
}; // prettier-ignore

/** Who stands behind a number of marks: the students of the first table whose cell in the subject's column has it. */
export function behind(sheet: Pick<Sheet, 'tables'>, key: string, row: Row, named: (value: string) => string | undefined): string[] | null {
  const subject = row.subject_id;
  const people = sheet.tables[0];
  if (typeof subject !== 'string' || !people?.columns.some((column) => column.key === subject)) return null;
  const fits = VALUE[key] ?? ((value: unknown) => typeof value === 'string' && named(key) === value);
  return people.rows.filter((each) => fits(each[subject])).map((each) => String(each.student ?? ''));
}

/** Names of the cells whose values differ from the former answer's. */
export function changedCells(before: Pick<Sheet, 'tables'> | undefined, now: Pick<Sheet, 'tables'>): Set<string> {
  const changed = new Set<string>();
  now.tables.forEach((table, place) => {
    const former = before?.tables[place];
    if (!former) return;
    [...table.rows, ...table.totals].forEach((row, line) => {
      const old = [...former.rows, ...former.totals][line];
      for (const column of table.columns) {
        if (old && old[column.key] !== row[column.key]) changed.add(`${place} ${line} ${column.key}`);
      }
    });
  });
  return changed;
}

export interface Bar {
  category: string;
  series: string;
  value: number;
}
export interface Drawn {
  title: string;
  unit: string;
  bars: Bar[];
  series: string[];
  categories: string[];
  /** Upper end of the axis: 100 for percents. */
  top: number;
}

/** What the chart's specification says, without the library that would draw it. */
export function drawn(chart: Sheet['chart']): Drawn | null {
  const spec = chart as { title?: { text?: string }; data?: { values?: Bar[] }; encoding?: { y?: { title?: string } } } | null;
  const bars = (spec?.data?.values ?? []).filter((bar) => typeof bar.value === 'number');
  if (bars.length === 0) return null;
  const unit = spec?.encoding?.y?.title ?? '';
  const highest = Math.max(...bars.map((bar) => bar.value), 1);
  const step = 10 ** Math.floor(Math.log10(highest));
  return {
    title: spec?.title?.text ?? '',
    unit,
    bars,
    series: [...new Set(bars.map((bar) => bar.series))],
    categories: [...new Set(bars.map((bar) => bar.category))],
    top: unit === '%' ? 100 : Math.ceil(highest / step) * step,
  };
}
