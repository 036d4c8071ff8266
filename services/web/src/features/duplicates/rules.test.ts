import { expect, test } from 'vitest';
import { type Pair, firstChoice, likelyKept, shown, summed, takenOf } from './rules';

const pair = {
  fields: [
    { code: 'middle_name', title: 'Отчество', a: 'Ильинична', b: null },
    { code: 'phone', title: 'Телефон', a: null, b: '+7' },
    { code: 'last_name', title: 'Фамилия', a: 'Белова', b: 'Билова' },
  ],
  a_has: [{ code: 'parents', title: 'родители', count: 1 }],
  b_has: [{ code: 'parents', title: 'родители', count: 2 }],
} as unknown as Pair;

test('the record with more behind it stays', () => {
  expect(likelyKept(pair)).toBe('b');
  expect(likelyKept({ ...pair, a_has: pair.b_has })).toBe('a');
});

test('gaps of the kept record are filled from the other one', () => {
  const choice = firstChoice(pair, 'b');
  expect(choice).toEqual({ middle_name: 'a', phone: 'b', last_name: 'b' });
  expect(takenOf(pair, 'b', choice)).toEqual(['middle_name']);
  expect(takenOf(pair, 'b', { ...choice, last_name: 'a' })).toEqual(['middle_name', 'last_name']);
});

test('an empty value is never taken over a filled one', () => {
  expect(takenOf(pair, 'b', { phone: 'a' })).toEqual([]);
});

test('counts of the services are summed by what they are called', () => {
  const marks = { code: 'marks', title: 'отметки', count: 18 };
  expect(summed(pair.b_has, [marks], [{ ...marks, count: 2 }]).map((each) => [each.title, each.count])).toEqual([['родители', 2], ['отметки', 20]]);
});

test('days, lists and flags are words', () => {
  expect(shown('2014-03-12', 'да', 'нет')).toBe('12.03.2014');
  expect(shown(['английский', 'немецкий'], 'да', 'нет')).toBe('английский, немецкий');
  expect(shown(false, 'да', 'нет')).toBe('нет');
  expect(shown(null, 'да', 'нет')).toBe('–');
});
