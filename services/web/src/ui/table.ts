/** The rules of a list, without a screen: what its address says, which rows stand in which order. */
import { compare, fold } from '../text/format';

export interface Column<Row> {
  id: string;
  header: string;
  /** What is sorted by, and what is copied and searched unless `cell` is a text; numbers sort as numbers. */
  value: (row: Row) => string | number | null;
  /** What is shown, if not the value. */
  cell?: (row: Row) => React.ReactNode;
  align?: 'left' | 'right';
  /** May not be sorted by. */
  fixed?: boolean;
  /** On the phone: `title` first line, `side` its right end, `line` second line (the default), `none`. */
  phone?: 'title' | 'side' | 'line' | 'none';
  width?: string;
}

/** Part of the address of every list; give it to the route as `validateSearch: tableSearch`. */
export interface TableSearch {
  /** Column, with a minus before it when descending. */
  sort?: string;
  /** Typed filter. */
  q?: string;
  page?: number;
}

export function tableSearch(search: Record<string, unknown>): TableSearch {
  const found: TableSearch = {};
  if (typeof search.sort === 'string') found.sort = search.sort;
  if (typeof search.q === 'string' && search.q) found.q = search.q;
  else if (typeof search.q === 'number') found.q = String(search.q);
  if (typeof search.page === 'number' && search.page > 1) found.page = Math.floor(search.page);
  return found;
}

/** The next state of a column's header: ascending, descending, none. */
export function nextSort(sort: string | undefined, column: string): string | undefined {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? undefined : column;
}

export const text = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : value;

/** What is copied and searched: what is shown where that is a text, else the value. */
export function copied<Row>(column: Column<Row>, row: Row): string {
  const shown = column.cell?.(row);
  return typeof shown === 'string' ? shown : text(column.value(row));
}

const byValue = (a: string | number | null, b: string | number | null): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1; // what is unknown comes last
  return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
};

/** Rows that hold every typed word, in the order of the address. */
export function arranged<Row>(rows: readonly Row[], columns: readonly Column<Row>[], search: TableSearch): Row[] {
  const words = fold(search.q ?? '').split(/\s+/).filter(Boolean);
  const found = words.length
    ? rows.filter((row) => {
        const whole = fold(columns.map((column) => copied(column, row)).join(' '));
        return words.every((word) => whole.includes(word));
      })
    : [...rows];
  const descending = search.sort?.startsWith('-') ?? false;
  const column = columns.find((each) => each.id === search.sort?.replace(/^-/, ''));
  if (!column) return found;
  return found.sort((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (left === null || right === null) return byValue(left, right);
    return descending ? byValue(right, left) : byValue(left, right);
  });
}

export const PAGE = 100;
export const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / PAGE));
