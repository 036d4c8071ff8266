import { expect, test } from 'vitest';
import { cellOf, chosenFrom, doesSomething, fieldsOf, isTable, looksLikeTable, missingOf, narrowed, peopleOf, rowsOf, sheetsOf } from './rules';

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
test('workbooks, text tables and archives are taken, nothing else', () => {
  expect(['Список.XLSX', 'list.xls', '1с.csv', 'a.ods', 'b.tsv', 'oneroster.zip'].every((name) => isTable({ name, type: '' }))).toBe(true);
  expect(isTable({ name: 'list.pdf', type: 'application/pdf' })).toBe(false);
});
test('cells copied from a spreadsheet are a table, a sentence is none', () => {
  expect(looksLikeTable('ФИО\tКласс\nПетров Иван\t5А\n')).toBe(true);
  expect(looksLikeTable('ФИО\tКласс')).toBe(false);
  expect(looksLikeTable('Просто\nтекст')).toBe(false);
});
const sheet = {
  sheet: 'Лист1', kind: 'students', how: 'headings' as const, heading_row: 1, mapping: null,
  columns: [{ index: 0, letter: 'A', heading: 'Кто', field: 'full_name', sure: false, samples: [] }, { index: 1, letter: 'B', heading: 'Где', field: null, sure: false, samples: [] }],
}; // prettier-ignore
test('what is chosen says every column, ignored ones as null', () => {
  const fields = { ...fieldsOf([sheet]), Лист1: { 0: 'full_name', 1: 'class' } };
  expect(chosenFrom([sheet], fields)).toEqual([{ sheet: 'Лист1', kind: 'students', heading_row: 1, columns: [{ index: 0, field: 'full_name' }, { index: 1, field: 'class' }] }]);
});
test('needed columns that nobody has are named, either of two is enough', () => {
  const form = { kind: 'staff', title: 'Сотрудники', needs: [['full_name', 'last_name'], ['post']], fields: ['full_name', 'last_name', 'post'].map((field) => ({ field, title: field, required: true })) };
  expect(missingOf(form, { 0: 'last_name' })).toEqual(['post']);
  expect(missingOf(form, {})).toEqual(['full_name / last_name', 'post']);
});
