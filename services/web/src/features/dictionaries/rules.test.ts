import { expect, test } from 'vitest';
import { BLANK, asFlag, countChanges, faultsOf, rowsOf, sentOf } from './rules';

const row = (id: string | null, title: string, more = {}) => ({ ...BLANK, id, title, ...more });

test('only the own entries are edited, empty rows are taken away', () => {
  const held = (own: boolean) => ({ id: '1', title: 'тьютор', note: null, active: true, segment: 'a', own, offered: true });
  expect(rowsOf([held(false), held(true)])).toEqual([row('1', 'тьютор')]);
  expect(sentOf([row('1', ' '), row(null, ' вожатый ')])).toEqual([{ id: null, title: 'вожатый', note: null, active: true }]);
});
test('a fault stands at the row one sees, though empty rows were not sent', () => {
  expect(faultsOf({ 'entries.1.title': 'уже есть', locked: 'нет' }, [row('1', 'а'), row(null, ''), row(null, 'б')])).toEqual({ '2.title': 'уже есть' });
});
test('changes are counted', () => {
  const before = [row('1', 'а'), row('2', 'б'), row('3', 'в')];
  expect(countChanges(before, [row('1', 'а'), row('2', 'бб'), row(null, 'г'), row(null, '')])).toEqual({ added: 1, removed: 1, changed: 1 });
});
test('yes and no by their first letters', () => {
  expect([asFlag('Д', 'да', 'нет'), asFlag('нет', 'да', 'нет'), asFlag('может', 'да', 'нет'), asFlag('', 'да', 'нет')]).toEqual([true, false, null, null]);
});
