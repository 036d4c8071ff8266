import { expect, test } from 'vitest';
import { cellOf, doesSomething, isList, narrowed, peopleOf, rowsOf, sheetsOf } from './rules';

const counts = { students: { created: 197, same: 3 }, people: { created: 517, changed: 2 }, classes: { created: 9, changed: 0, same: 0 } };
const remark = (sheet: string, severity: 'error' | 'warning', row: number | null = 14, column: string | null = 'F') => ({
  sheet, severity, row, column, header: 'СНИЛС', value: '', reason: 'не сходится', proposal: '',
}); // prettier-ignore

test('what will be written, by kind, absent kinds as noughts', () => {
  expect(rowsOf({ counts })).toContainEqual({ noun: 'students', created: 197, changed: 0, same: 3 });
  expect(rowsOf({ counts })).toContainEqual({ noun: 'ties', created: 0, changed: 0, same: 0 });
  expect(peopleOf({ counts })).toBe(517);
});
test('a file that repeats what is known does nothing', () => {
  expect(doesSomething({ counts })).toBe(true);
  expect(doesSomething({ counts: { students: { created: 0, same: 197 } } })).toBe(false);
});
test('remarks are narrowed by severity and sheet', () => {
  const report = [remark('Ученики', 'error'), remark('Ученики', 'warning'), remark('Родители', 'error')];
  expect(sheetsOf(report)).toEqual(['Ученики', 'Родители']);
  expect(narrowed(report, 'error', 'Ученики')).toHaveLength(1);
  expect(narrowed(report, undefined, undefined)).toHaveLength(3);
});
test('a cell is named as in Excel', () => {
  expect(cellOf(remark('Ученики', 'error'))).toBe('F14');
  expect(cellOf(remark('Ученики', 'error', 14, null))).toBe('14');
  expect(cellOf(remark('Ученики', 'error', null, null))).toBe('');
});
test('only workbooks and archives are taken', () => {
  expect(isList({ name: 'Список.XLSX', type: '' })).toBe(true);
  expect(isList({ name: 'oneroster.zip', type: 'application/zip' })).toBe(true);
  expect(isList({ name: 'list.xls', type: 'application/vnd.ms-excel' })).toBe(false);
});
