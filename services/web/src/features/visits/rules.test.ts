import { expect, test } from 'vitest';
import { linesOf, share, topOf } from './rules';

const count = { registered: 4, today: 1, week: 2, month: 3, never: 1 };
const empty = { total: count, roles: [], days: [], classes: [], schools: [], never: [], sections: [] };

test('a share of nobody is no share', () => {
  expect(share(1, 4)).toBe(25);
  expect(share(0, 0)).toBeNull();
});

test('classes stand as students and parents, schools as one line', () => {
  const classes = [{ class_id: 'a', name: '5А', students: count, parents: { ...count, registered: 6 } }];
  expect(linesOf({ ...empty, classes }).map((line) => [line.name, line.kind, line.registered])).toEqual([
    ['5А', 'students', 4],
    ['5А', 'parents', 6],
  ]);
  expect(linesOf({ ...empty, schools: [{ ...count, segment: 's', name: 'Школа' }] }).map((line) => [line.key, line.kind])).toEqual([['s', null]]);
});

test('an empty chart still has a height', () => {
  expect(topOf([{ day: '2026-11-01', people: 0, roles: {} }])).toBe(1);
  expect(topOf([{ day: '2026-11-01', people: 7, roles: {} }])).toBe(7);
});
