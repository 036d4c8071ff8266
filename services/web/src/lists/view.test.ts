import { expect, test } from 'vitest';
import type { Column } from '../ui/table';
import { moved, viewed } from './view';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({ id, header: id, value: () => id, ...more });
const COLUMNS = [column('name'), column('class'), column('birth'), column('act', { fixed: true, cell: () => null })];
const ids = (some: Column<string>[]) => some.map((each) => each.id);

test('a view shows its columns in its order, the name first and the acts last', () => {
  expect(ids(viewed(COLUMNS, ['birth', 'class']))).toEqual(['name', 'birth', 'class', 'act']);
});
test('a column that only the file has does not empty the screen', () => {
  expect(ids(viewed(COLUMNS, ['file.phone']))).toEqual(ids(COLUMNS));
});
test('a column moves one step and not over the ends', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
});
