/** Blocks to and from a spreadsheet: what is no mark is named before anything is written. */
import { fold } from '../../../text/format';
import { type CellText, type Letters, type Lock, parseCell } from '../rules';

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
export const blockOf = (a: { row: number; column: number }, b: { row: number; column: number }): Block => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

/** The texts of a block, row by row. */
export const cellsOf = ({ top, bottom, left, right }: Block, text: (at: { row: number; column: number }) => string): string[][] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, over) => text({ row: top + down, column: left + over })),
  );

export type Reason = Lock | 'no-mark' | 'no-student' | 'no-room';
export interface Wanted {
  row: number;
  column: number;
  text: CellText;
}
export interface Refused {
  row: number | null;
  column: number | null;
  typed: string;
  reason: Reason;
}
export interface Plan {
  wanted: Wanted[];
  refused: Refused[];
}
interface Table {
  rows: number;
  columns: number;
  names: readonly string[];
  lock: (row: number, column: number) => Lock | null;
}

/** A first column of surnames says which row is whose; null when it is no such column. */
function byName(block: readonly (readonly string[])[], names: readonly string[], letters: Letters): (number | null)[] | null {
  const first = block.map((line) => (line[0] ?? '').trim());
  const named = first.filter((text) => /\p{L}{3,}/u.test(text) && parseCell(text, letters) === null);
  if ((block[0]?.length ?? 0) < 2 || named.length * 2 < first.length) return null;
  const folded = names.map(fold);
  return first.map((text) => {
    const wanted = fold(text);
    const found = folded.flatMap((name, row) => (name.startsWith(wanted) || wanted.startsWith(name) ? [row] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  });
}

/** Where each cell of the block would go and what could not; one cell fills the whole selection. */
export function planPaste(block: readonly (readonly string[])[], selection: Block, table: Table, letters: Letters): Plan {
  const plan: Plan = { wanted: [], refused: [] };
  const put = (row: number | null, column: number, typed: string) => {
    if (!typed.trim()) return; // a gap in a pasted column takes no mark away
    const text = parseCell(typed, letters);
    const place = { row, column: column < table.columns ? column : null, typed };
    if (row === null) plan.refused.push({ ...place, reason: 'no-student' });
    else if (row >= table.rows || column >= table.columns) {
      plan.refused.push({ ...place, row: row < table.rows ? row : null, reason: 'no-room' });
    } else if (text === null) plan.refused.push({ ...place, reason: 'no-mark' });
    else {
      const lock = table.lock(row, column);
      if (!lock) plan.wanted.push({ row, column, text });
      else plan.refused.push({ ...place, reason: lock });
    }
  };
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined) {
    for (let row = selection.top; row <= selection.bottom; row += 1) {
      for (let column = selection.left; column <= selection.right; column += 1) put(row, column, only);
    }
    return plan;
  }
  const rows = byName(block, table.names, letters);
  block.forEach((line, down) =>
    line.slice(rows ? 1 : 0).forEach((typed, right) => put(rows ? (rows[down] ?? null) : selection.top + down, selection.left + right, typed)),
  );
  return plan;
}
