/** Pure rules of imports: kinds of rows in order, what a file will do, sheets that have remarks. */
import type { Registry } from '../../api/schemas';

type View = Pick<Registry['ImportView'], 'counts'>;
type Remark = Registry['RemarkView'];

/** In the order in which a school thinks of them. `people` joins the three before: shown as a sum only. */
export const NOUNS = ['classes', 'staff', 'students', 'parents', 'ties'] as const;
export type Noun = (typeof NOUNS)[number];

export interface Row {
  noun: Noun;
  created: number;
  changed: number;
  same: number;
}
export const rowsOf = (view: View): Row[] =>
  NOUNS.map((noun) => ({
    noun,
    created: view.counts[noun]?.created ?? 0,
    changed: view.counts[noun]?.changed ?? 0,
    same: view.counts[noun]?.same ?? 0,
  }));

/** People who appear: what the button says. */
export const peopleOf = (view: View): number => view.counts.people?.created ?? 0;
/** Whether the file does anything at all. */
export const doesSomething = (view: View): boolean =>
  Object.values(view.counts).some((count) => (count.created ?? 0) + (count.changed ?? 0) > 0);

export const sheetsOf = (report: readonly Remark[]): string[] => [...new Set(report.map((remark) => remark.sheet))];

/** `F12`, `12` for a whole row, or nothing: where in the workbook. */
export const cellOf = (remark: Pick<Remark, 'column' | 'row'>): string => `${remark.column ?? ''}${remark.row ?? ''}`;

export const narrowed = (report: readonly Remark[], only: Remark['severity'] | undefined, sheet: string | undefined): Remark[] =>
  report.filter((remark) => (!only || remark.severity === only) && (!sheet || remark.sheet === sheet));

/** Whether the browser's file looks like a workbook of Excel or a OneRoster archive. */
export const isList = (file: { name: string; type: string }): boolean =>
  /\.(xlsx|zip)$/i.test(file.name) || file.type === 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
