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

/** A cell put right, or with `column` null a row left out. */
export type Mend = Required<Registry['CellEdit']>;
/** By `mendKey`: what is put right and not yet checked. */
export type Mends = Readonly<Record<string, Mend>>;

/** «A» → 0, «AA» → 26. */
export const placeOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
type Place = Pick<Remark, 'sheet' | 'row' | 'column'>;
export const mendKey = (remark: Place): string => `${remark.sheet} ${cellOf(remark)}`;
/** Only what stands in a row can be put right here; headings are the work of «Столбцы». */
export const mendable = (remark: Remark): boolean => remark.row !== null && (remark.severity === 'error' || remark.column !== null);
export const withMend = (mends: Mends, remarks: readonly Place[], value: string): Mends => ({
  ...mends,
  ...Object.fromEntries(remarks.map((one) => [mendKey(one), { sheet: one.sheet, row: one.row ?? 0, column: one.column === null ? null : placeOf(one.column), value }])),
});
export const withoutMend = (mends: Mends, remark: Place): Mends => Object.fromEntries(Object.entries(mends).filter(([key]) => key !== mendKey(remark)));
/** The same mistake: equal text for the same reason in the same column, wherever it stands. */
export const sameMistake = (report: readonly Remark[], remark: Remark): Remark[] =>
  remark.column === null ? [remark] : report.filter((one) => one.column !== null && one.row !== null && one.header === remark.header && one.value === remark.value && one.reason === remark.reason);
/** Remarks that know what the cell should hold and are not yet put right. */
export const fixable = (report: readonly Remark[], mends: Mends): Remark[] => report.filter((one) => one.fix && one.row !== null && one.column !== null && !(mendKey(one) in mends));
export const withFixes = (report: readonly Remark[], mends: Mends): Mends => fixable(report, mends).reduce((all, one) => withMend(all, [one], one.fix ?? ''), mends);

export const narrowed = (report: readonly Remark[], only: Remark['severity'] | undefined, sheet: string | undefined): Remark[] =>
  report.filter((remark) => (!only || remark.severity === only) && (!sheet || remark.sheet === sheet));

/** Who the rows like somebody of the school are, as chosen and not yet sent. */
export type Who = Readonly<Record<string, Registry['Decided']>>;
export const whoKey = (row: { sheet: string; row: number }): string => `${row.sheet} ${row.row}`;
/** How many rows nobody has decided yet. */
export const openRows = (view: Pick<Registry['ImportView'], 'alike' | 'undecided'>, who: Who): number =>
  view.undecided - view.alike.filter((row) => row.who === null && whoKey(row) in who).length;
export const decidedFrom = (who: Who): Registry['Decided'][] => Object.values(who);

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

/** Columns as the person sets them, kept under a name for the next file where one is given. */
export type Chosen = Pick<Registry['ToldAgain'], 'sheets' | 'save_as'>;

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
