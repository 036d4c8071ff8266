/** The columns of «Мой вид» on the screen: those it names that the screen has, in its order. */
import type { Column } from '../ui/table';

/** The first column leads to the row and stays; what is acted with stays at the end; what the view has not is left out. */
export function viewed<Row>(columns: readonly Column<Row>[], wanted: readonly string[]): Column<Row>[] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const acts = rest.filter((column) => column.fixed && column.cell && !wanted.includes(column.id));
  const named = wanted.map((id) => rest.find((column) => column.id === id)).filter((column) => column !== undefined);
  return named.length === 0 ? [...columns] : [first, ...named, ...acts];
}

/** What is chosen, moved one step. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const next = [...ids];
  [next[at], next[to]] = [next[to] as string, id];
  return next;
}
