import { expect, test } from 'vitest';
import { cellOf, chosenFrom, doesSomething, fieldsOf, fixable, isTable, looksLikeTable, mendable, missingOf, narrowed, openRows, peopleOf, placeOf, rowsOf, sameMistake, sheetsOf, withFixes, withMend, withoutMend } from './rules';

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
test('a cell is put right once, in every row with the same mistake', () => {
  const report = [remark('Ученики', 'error', 3), remark('Ученики', 'error', 4), { ...remark('Ученики', 'error', 5), value: 'другое' }];
  const same = sameMistake(report, report[0]!);
  expect(same.map((one) => one.row)).toEqual([3, 4]);
  const mends = withMend({}, same, '112-233-445 95');
  expect(Object.values(mends)).toContainEqual({ sheet: 'Ученики', row: 4, column: 5, value: '112-233-445 95' });
  expect(Object.keys(withoutMend(mends, report[0]!))).toHaveLength(1);
});
test('a row without a cell may be left out, a heading is not mended', () => {
  expect(mendable(remark('Ученики', 'error', 3, null))).toBe(true);
  expect(mendable(remark('Ученики', 'warning', 3, null))).toBe(false);
  expect(mendable(remark('Ученики', 'error', null, null))).toBe(false);
  expect(Object.values(withMend({}, [remark('Ученики', 'error', 3, null)], ''))).toEqual([{ sheet: 'Ученики', row: 3, column: null, value: '' }]);
});
test('what is known is put right at one stroke and not twice', () => {
  const report = [{ ...remark('Ученики', 'error', 3, 'AA'), fix: '13.05.2014' }, remark('Ученики', 'error', 4)];
  const mends = withFixes(report, {});
  expect(Object.values(mends)).toEqual([{ sheet: 'Ученики', row: 3, column: placeOf('AA'), value: '13.05.2014' }]);
  expect(fixable(report, mends)).toEqual([]);
});
test('rows nobody has decided are counted, those beyond the shown ones too', () => {
  const row = { sheet: 'Родители', row: 2, kind: 'parent' as const, name: 'Серова Ия', birth_on: null, about: '', people: [], who: null };
  expect(openRows({ alike: [row, { ...row, row: 3, who: 'new' }], undecided: 41 }, {})).toBe(41);
  expect(openRows({ alike: [row], undecided: 1 }, { 'Родители 2': { sheet: 'Родители', row: 2, who: 'new' } })).toBe(0);
});
