import { expect, test } from 'vitest';
import { type Field, changed, grouped, inWords } from './fileRules';

const field = (code: string, more: Partial<Field> = {}): Field => ({
  code, title: code, group: 'person', group_title: 'Общее', kinds: ['student'], type: 'line', guard: 'open', own: true, needed: false,
  past: false, choices: [], hint: '', ...more,
}); // prettier-ignore

test('only differing fields are sent, emptied ones as null', () => {
  const fields = [field('a'), field('b'), field('c', { type: 'lines' }), field('d')];
  expect(changed(fields, { a: 'x', b: 'y', c: ['1', '2'] }, { a: 'x', b: '', c: ['1'], d: '' })).toEqual({ b: null, c: ['1'] });
});

test('a choice, a day and a share are told in words', () => {
  expect(inWords(field('g', { type: 'choice', choices: [{ code: '2', title: 'II' }] }), '2', 'да')).toBe('II');
  expect(inWords(field('g', { type: 'day' }), '2026-03-05', 'да')).toBe('05.03.2026');
  expect(inWords(field('g', { type: 'flag' }), true, 'да')).toBe('да');
});

test('fields stand in their groups, only those of the kind', () => {
  const fields = [field('a'), field('b', { group: 'work', group_title: 'Работа', kinds: ['staff'] }), field('c')];
  expect(grouped(fields, ['student']).map((each) => each.fields.map((one) => one.code))).toEqual([['a', 'c']]);
});
