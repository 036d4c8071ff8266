import { expect, test } from 'vitest';
import { byParallel, changedGroups, divisions, lettersOf, taken, together, totals } from './rules';

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

test('letters of the first grades are read however they are typed', () => {
  expect(lettersOf(' а, Б;в  б')).toEqual(['А', 'Б', 'В']);
});
test('parallels stand in order', () => {
  expect(byParallel([{ grade: 8 }, { grade: 7 }, { grade: 8 }]).map(([grade, all]) => [grade, all.length])).toEqual([[7, 1], [8, 2]]);
});
test('classes of a set know one another', () => {
  const all = [{ id: 'a', name: '1А', set_id: 's' }, { id: 'b', name: '3А', set_id: 's' }, { id: 'c', name: '4А', set_id: null }];
  expect(together(all, { id: 'a', set_id: 's' })).toEqual(['3А']);
  expect(together(all, { id: 'c', set_id: null })).toEqual([]);
});
test('subgroups of a subject are called as the teachers call them', () => {
  const group = { subject_id: 's', subject_name: 'Английский', teacher_name: null, class_names: ['7Б'] };
  const found = divisions([{ ...group, id: '2', name: '7Б Английский, 2-я подгруппа' }, { ...group, id: '1', name: '7Б Английский, 1-я подгруппа' }]);
  expect(found.map((each) => each.groups.map((one) => one.label))).toEqual([['1-я подгруппа', '2-я подгруппа']]);
});
test('only groups with other students are sent', () => {
  expect(changedGroups({ a: ['1', '2'], b: ['3'] }, { a: ['2', '1'], b: ['3', '4'] })).toEqual(['b']);
});
