import { describe, expect, test } from 'vitest';
import { balances, changesOf, dueOf, gradeByAge, lackOf, lineDraft, ours, parallels, picked, roomiest, stagesOf, workingDaysAfter, workingDaysLeft } from './rules';

const group = (id: string, name: string, grade: number, students: number) => ({ segment: 's', class_id: id, name, grade, students });
const groups = [group('a', '7А', 7, 26), group('b', '7Б', 7, 28), group('c', '10А', 10, 20)];

describe('what an order changes', () => {
  test('one who leaves makes his class smaller by one', () => {
    expect(changesOf(groups, [{ from_id: 'b', to_id: null }])).toEqual([{ id: 'b', name: '7Б', before: 28, after: 27 }]);
  });
  test('a move between classes changes both, in the order of their names', () => {
    const changes = changesOf(groups, [{ from_id: 'c', to_id: 'a' }]);
    expect(changes.map(({ name, after }) => [name, after])).toEqual([['7А', 27], ['10А', 19]]); // prettier-ignore
  });
  test('two who change places change no number', () => {
    expect(changesOf(groups, [{ from_id: 'a', to_id: 'b' }, { from_id: 'b', to_id: 'a' }])).toEqual([]); // prettier-ignore
  });
});

describe('what a line lacks', () => {
  const line = picked('1', 'Белова Дарья', { id: 'a', name: '7А' });
  test('a departure needs a reason, and where to only when the reason leads somewhere', () => {
    expect(lackOf('departure', line)).toBe('reason');
    expect(lackOf('departure', { ...line, reason: 'other-region' })).toBe('where');
    expect(lackOf('departure', { ...line, reason: 'family-education' })).toBeNull();
  });
  test('a move leads into another class', () => {
    expect(lackOf('class-transfer', line)).toBe('class');
    expect(lackOf('class-transfer', { ...line, to_id: 'a' })).toBe('same-class');
    expect(lackOf('class-transfer', { ...line, to_id: 'b' })).toBeNull();
  });
  test('an arrival says where from', () => {
    expect(lackOf('arrival', { ...line, to_id: 'a' })).toBe('whence');
  });
  test('the service gets only what the kind has', () => {
    const whole = { ...line, to_id: 'b', reason: 'died' as const, went_to: 'Томск', came_from: 'Омск' };
    expect(lineDraft('departure', whole)).toEqual({ student_id: '1', reason: 'died' });
    expect(lineDraft('arrival', whole)).toEqual({ student_id: '1', to_class_id: 'b', came_from: 'Омск' });
  });
});

describe('terms in working days', () => {
  test('three working days over a week-end', () => {
    expect(workingDaysAfter('2026-11-19', 3)).toBe('2026-11-24'); // Thursday → Tuesday
    expect(dueOf('2026-11-20')).toBe('2026-11-25');
  });
  test('days left and days over', () => {
    expect(workingDaysLeft('2026-11-20', '2026-11-24')).toBe(2);
    expect(workingDaysLeft('2026-11-24', '2026-11-24')).toBe(0);
    expect(workingDaysLeft('2026-11-27', '2026-11-24')).toBe(-3);
  });
});

test('the turn is ours only on our side', () => {
  const transfer = { from_segment: 'here', to_segment: 'there', waits_for: 'sending' as const };
  expect(ours('here', transfer)).toBe(true);
  expect(ours('there', transfer)).toBe(false);
  expect(ours('above', transfer)).toBe(false);
});

test('without a named parallel the one of the age is proposed', () => {
  expect(gradeByAge('2012-04-26', 2026)).toBe(8);
  expect(gradeByAge('2019-12-31', 2026)).toBe(1);
  expect(gradeByAge('1990-01-01', 2026)).toBeNull();
  expect(gradeByAge(null, 2026)).toBeNull();
});

test('sums of the contingent', () => {
  expect(stagesOf(groups)).toEqual([{ stage: '5-9', students: 54 }, { stage: '10-11', students: 20 }]); // prettier-ignore
  expect(parallels(groups).map(({ grade }) => grade)).toEqual([7, 10]);
  expect(roomiest(groups, 7)?.name).toBe('7А');
  expect(balances({ at_start: 812, arrived: 9, left: 11, at_end: 810 })).toBe(true);
});
