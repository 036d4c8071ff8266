/** Rules of the small editable table: walking between cells, spreading a pasted block. */

export interface At {
  row: number;
  column: number;
}

/** Where a key leads; null when it is no key of movement. Enter goes down, as in a spreadsheet. */
export function moved(at: At, key: string, rows: number, columns: number): At | null {
  const step: Record<string, [number, number]> = { Enter: [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  const by = step[key];
  if (!by) return null;
  const row = at.row + by[0];
  const column = at.column + by[1];
  return row < 0 || row >= rows || column < 0 || column >= columns ? null : { row, column };
}

export interface Placed {
  row: number;
  column: number;
  text: string;
}

/** Cells of a pasted block from `at` on; what sticks out to the right or below (without `grow`) is left out. */
export function spread(block: readonly (readonly string[])[], at: At, rows: number, columns: number, grow: boolean): Placed[] {
  return block.flatMap((line, down) =>
    line.flatMap((text, right) => {
      const row = at.row + down;
      const column = at.column + right;
      return column < columns && (row < rows || grow) ? [{ row, column, text: text.trim() }] : [];
    }),
  );
}
