/** Pure rules of imports: kinds of rows in order, what a file will do, sheets that have remarks. */
import type { Registry } from '../../api/schemas';

export type View = Pick<Registry['ImportView'], 'counts'>;
type Remark = Registry['RemarkView'];

/** Colours of an upload's states. */
export const COLOUR = { 'dry-run': 'orange', applied: 'green', undone: 'gray' } as const;

/** In the order in which a school thinks of them. `people` joins the three before: shown as a sum only. */
export const NOUNS = ['classes', 'staff', 'students', 'parents', 'ties'] as const;
export type Noun = (typeof NOUNS)[number];

export interface Row<Kind extends string> {
  noun: Kind;
  created: number;
  changed: number;
  same: number;
}
const counted = <Kind extends string>(view: View, nouns: readonly Kind[]): Row<Kind>[] =>
  nouns.map((noun) => ({
    noun,
    created: view.counts[noun]?.created ?? 0,
    changed: view.counts[noun]?.changed ?? 0,
    same: view.counts[noun]?.same ?? 0,
  }));
export const rowsOf = (view: View): Row<Noun>[] => counted(view, NOUNS);
/** Of a teaching load: groups, and students of subgroups. */
export const loadRowsOf = (view: View): Row<'groups' | 'members'>[] => counted(view, ['groups', 'members']);

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

/** Whether the browser's file looks like a list: a workbook, text or a OneRoster archive. */
export const isTable = (file: { name: string; type: string }): boolean => /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|zip)$/i.test(file.name);

/** Whether pasted text is cells of a spreadsheet: at least two rows, and columns. */
export const looksLikeTable = (text: string): boolean => /[\t;]/.test(text) && text.trim().includes('\n');

/** Sheet → column → field: what the person sees and changes. */
export type Fields = Record<string, Record<number, string | null>>;
type Sheet = Registry['SheetView'];

export const fieldsOf = (sheets: readonly Sheet[]): Fields =>
  Object.fromEntries(sheets.map((sheet) => [sheet.sheet, Object.fromEntries(sheet.columns.map((column) => [column.index, column.field]))]));

export const sameFields = (one: Fields, other: Fields): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The choice as the service takes it: every sheet with every column. */
export const chosenFrom = (sheets: readonly Sheet[], fields: Fields): Registry['ChosenSheet'][] =>
  sheets.map((sheet) => ({
    sheet: sheet.sheet,
    kind: sheet.kind,
    heading_row: sheet.heading_row,
    columns: sheet.columns.map((column) => ({ index: column.index, field: fields[sheet.sheet]?.[column.index] ?? null })),
  }));

/** Needed fields that no column has; a full name and a surname stand for one another. */
export const missingOf = (form: Registry['FormView'], chosen: Record<number, string | null>): string[] => {
  const have = new Set(Object.values(chosen));
  return form.needs.filter((names) => !names.some((name) => have.has(name))).map((names) => names.map((name) => form.fields.find((field) => field.field === name)?.title ?? name).join(' / '));
};
