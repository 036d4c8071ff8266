import { expect, test } from 'vitest';
import { fromTsv, toHtml, toTsv } from './clipboard';
import { moved, spread } from './entry';
import { type Column, arranged, nextSort, tableSearch } from './table';

interface Person {
  name: string;
  mean: number | null;
}
const columns: Column<Person>[] = [
  { id: 'name', header: 'Имя', value: (row) => row.name },
  { id: 'mean', header: 'Средний', value: (row) => row.mean },
];
const rows: Person[] = [
  { name: 'Жуков', mean: 4.5 },
  { name: 'Ёлкина', mean: null },
  { name: 'Ежов', mean: 3 },
];
const names = (search: Parameters<typeof arranged>[2]) => arranged(rows, columns, search).map((row) => row.name);

test('a list is sorted as people sort, what is unknown stands last either way', () => {
  expect(names({ sort: 'name' })).toEqual(['Ежов', 'Ёлкина', 'Жуков']);
  expect(names({ sort: 'mean' })).toEqual(['Ежов', 'Жуков', 'Ёлкина']);
  expect(names({ sort: '-mean' })).toEqual(['Жуков', 'Ежов', 'Ёлкина']);
  expect(names({ sort: 'unknown' })).toEqual(['Жуков', 'Ёлкина', 'Ежов']);
});
test('the filter wants every word, е finds ё', () => {
  expect(names({ q: 'елк' })).toEqual(['Ёлкина']);
  expect(names({ q: '4,5 жук' })).toEqual(['Жуков']);
});
test('a header goes up, down, and back to the order of the list', () => {
  expect([undefined, 'name', '-name'].map((sort) => nextSort(sort, 'name'))).toEqual(['name', '-name', undefined]);
});
test('an address made by hand does no harm', () => {
  expect(tableSearch({ sort: 5, q: 7, page: -1, other: 'x' })).toEqual({ q: '7' });
});

test('a table goes to a spreadsheet and comes back the same', () => {
  const table = [['5', '', '4'], ['', 'н', '«а»']];
  expect(fromTsv(toTsv(table))).toEqual(table);
  expect(toHtml([['<b>']])).toBe('<table><tr><td>&lt;b&gt;</td></tr></table>');
});
test('quoted cells of a spreadsheet keep their breaks and quotes', () => {
  expect(fromTsv('"a\nb"\t"c""d"\r\n1\t2\r\n')).toEqual([['a\nb', 'c"d'], ['1', '2']]);
});
test('a pasted block keeps to the table unless rows may be added', () => {
  const block = [['1', '2', '3'], ['4', '5', '6']];
  expect(spread(block, { row: 1, column: 1 }, 2, 3, false)).toEqual([{ row: 1, column: 1, text: '1' }, { row: 1, column: 2, text: '2' }]);
  expect(spread(block, { row: 1, column: 1 }, 2, 3, true)).toHaveLength(4);
});
test('Enter goes down and stops at the end', () => {
  expect(moved({ row: 0, column: 1 }, 'Enter', 2, 3)).toEqual({ row: 1, column: 1 });
  expect(moved({ row: 1, column: 1 }, 'Enter', 2, 3)).toBeNull();
});
