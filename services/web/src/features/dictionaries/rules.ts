/** Pure rules of dictionaries: rows of the form, what is sent, where a fault of the service belongs. */
import type { Registry } from '../../api/schemas';

export interface Row {
  id: string | null;
  title: string;
  note: string;
  active: boolean;
}
export const BLANK: Row = { id: null, title: '', note: '', active: true };

export const rowsOf = (entries: readonly Registry['HeldView'][]): Row[] =>
  entries.filter((each) => each.own).map(({ id, title, note, active }) => ({ id, title, note: note ?? '', active }));

/** Rows without a word are taken away. */
export const sentOf = (rows: readonly Row[]): Registry['EntryEdit'][] =>
  rows.filter((row) => row.title.trim() !== '').map((row) => ({ id: row.id, title: row.title.trim(), note: row.note.trim() || null, active: row.active }));

/** «entries.2.title» of what was sent, as the cell «row.column» of the form. */
export function faultsOf(errors: Readonly<Record<string, string>>, rows: readonly Row[]): Record<string, string> {
  const places = rows.flatMap((row, place) => (row.title.trim() === '' ? [] : [place]));
  return Object.fromEntries(
    Object.entries(errors).flatMap(([path, why]) => {
      const found = /^entries\.(\d+)\.(\w+)$/.exec(path);
      const place = found ? places[Number(found[1])] : undefined;
      return found && place !== undefined ? [[`${place}.${found[2] === 'id' ? 'title' : found[2]}`, why] as const] : [];
    }),
  );
}

/** What a form changes, in numbers. */
export function countChanges(before: readonly Row[], rows: readonly Row[]): { added: number; removed: number; changed: number } {
  const kept = rows.filter((row) => row.title.trim() !== '');
  const known = new Map(before.map((row) => [row.id, row]));
  const ids = new Set(kept.map((row) => row.id));
  return {
    added: kept.filter((row) => row.id === null).length,
    removed: before.filter((row) => !ids.has(row.id)).length,
    changed: kept.filter((row) => {
      const was = row.id === null ? undefined : known.get(row.id);
      return was && (was.title !== row.title || was.note !== row.note || was.active !== row.active);
    }).length,
  };
}
export const isMoved = (before: readonly Row[], rows: readonly Row[]): boolean =>
  rows.filter((row) => row.id).map((row) => row.id).join() !== before.map((row) => row.id).join();

/** «да» and «нет» however they are begun; null for anything else. */
export const asFlag = (typed: string, yes: string, no: string): boolean | null => {
  const word = typed.trim().toLowerCase();
  return word === '' ? null : yes.toLowerCase().startsWith(word) ? true : no.toLowerCase().startsWith(word) ? false : null;
};
