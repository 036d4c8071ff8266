/** Pure rules of the dashboard: which tiles, whose bar, which deviations are the largest. */
import type { Reporting } from '../../api/schemas';

export type Sheet = Reporting['SheetView'];
export type Row = Sheet['tables'][number]['rows'][number];

/** Indicators of report 53, how they are shown, and which direction is worth a look. */
export const INDICATORS = [
  { key: 'end', kind: 'whole' },
  { key: 'progress', kind: 'percent' },
  { key: 'quality', kind: 'percent' },
  { key: 'sou', kind: 'percent' },
  { key: 'mean', kind: 'mean' },
  { key: 'failing', kind: 'whole' },
  { key: 'arrived', kind: 'whole' },
  { key: 'left', kind: 'whole' },
] as const;
export type Indicator = (typeof INDICATORS)[number]['key'];

/** The table of the lowest level asked for: schools; of a region the municipalities stand before it. */
export interface Level {
  name: 'municipalities' | 'schools';
  rows: Row[];
  total: Row | undefined;
}
export function levelsOf(sheet: Pick<Sheet, 'tables'>): Level[] {
  const names = sheet.tables.length > 1 ? (['municipalities', 'schools'] as const) : (['schools'] as const);
  return sheet.tables.map((table, place) => ({ name: names[place] ?? 'schools', rows: table.rows, total: table.totals.at(-1) }));
}

export const figure = (row: Row | undefined, key: Indicator): number | null => {
  const value = row?.[key];
  return typeof value === 'number' ? value : null;
};

/** Schools with an indicator, the largest first; those without a figure come last, not as zero. */
export const ranked = (rows: readonly Row[], key: Indicator, descending = true): Row[] =>
  [...rows].sort((a, b) => {
    const [one, other] = [figure(a, key), figure(b, key)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return descending ? other - one : one - other;
  });

export interface Deviation {
  row: Row;
  key: 'progress' | 'quality';
  by: number;
}
/** Percentage points below the whole that are worth a look; less is chance. */
const WORTH_A_LOOK = 1;

/** The largest distances below the municipality's own figure, in percentage points. */
export function deviations(rows: readonly Row[], total: Row | undefined, most = 5): Deviation[] {
  return (['progress', 'quality'] as const)
    .flatMap((key) => {
      const whole = figure(total, key);
      return rows.flatMap((row) => {
        const own = figure(row, key);
        return whole === null || own === null || whole - own < WORTH_A_LOOK ? [] : [{ row, key, by: own - whole }];
      });
    })
    .sort((a, b) => a.by - b.by)
    .slice(0, most);
}

/** Schools that have students but no mark of the period yet. */
export const silent = (rows: readonly Row[]): Row[] => rows.filter((row) => (figure(row, 'end') ?? 0) > 0 && row.total === 0);

/** The period of a school's own report, out of the link of its row. */
export const periodOf = (row: Row): string | undefined =>
  typeof row.href_subjects === 'string' ? /[?&]period_id=([^&]+)/.exec(row.href_subjects)?.[1] : undefined;

/** Segment and dates of the school's movement, out of the link of its row. */
export function movementOf(row: Row): Record<string, string> | undefined {
  if (typeof row.href_movement !== 'string') return undefined;
  const asked = new URLSearchParams(row.href_movement.split('?')[1] ?? '');
  return Object.fromEntries(asked);
}
