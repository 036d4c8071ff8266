import { expect, test } from 'vitest';
import { taken, totals } from './rules';

const classes = [
  { grade: 7, letter: 'А', students: 26 },
  { grade: 7, letter: 'Б', students: 28 },
  { grade: 8, letter: 'А', students: 0 },
];

test('sums of the list', () => {
  expect(totals(classes)).toEqual({ classes: 3, students: 54, parallels: 2 });
  expect(totals([])).toEqual({ classes: 0, students: 0, parallels: 0 });
});
test('a class is not opened twice, however its letter is typed', () => {
  expect(taken(classes, 7, ' б ')).toBe(true);
  expect(taken(classes, 8, 'Б')).toBe(false);
});
