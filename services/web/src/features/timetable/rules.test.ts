import { describe, expect, test } from 'vitest';
import { type Entry, bySlot, choices, clashesOf, copied, lessonsIn, moved, nextMonday, numbersOf, oddWeek, ofWhom, weekdayOf, weekdaysOf } from './rules';

const entry = (over: Partial<Entry>): Entry => ({
  id: 'e', group_id: 'g', group_name: '5А Алгебра', subject_name: 'Алгебра', class_names: ['5А'], teacher_id: 't', teacher_name: 'Орлова Е. П.',
  weekday: 1, number: 1, room: '214', weeks: 'all', from_on: '2026-09-01', until_on: '2027-05-26', note: null, version: 1, ...over,
}); // prettier-ignore
const YEAR = { from_on: '2026-09-01', until_on: '2027-05-26', holidays: [{ name: 'Осенние', from_on: '2026-10-26', until_on: '2026-11-04', grades: [1, 2, 3, 4, 5, 6, 7, 8, 9] }] };

describe('a week', () => {
  const week = [entry({}), entry({ id: 'b', class_names: ['10А', '5А'], room: null, number: 2 }), entry({ id: 'c', class_names: ['10А'], weekday: 6 })];
  test('knows its classes, teachers and rooms, 5А before 10А', () => {
    expect(choices(week, 'class').map((each) => each.label)).toEqual(['5А', '10А']);
    expect(choices(week, 'room').map((each) => each.label)).toEqual(['214']);
    expect(ofWhom(week, 'class', '10А').map((each) => each.id)).toEqual(['b', 'c']);
    expect(ofWhom(week, 'teacher', 't')).toHaveLength(3);
  });
  test('has a Saturday only where somebody learns on it', () => {
    expect(weekdaysOf(week)).toHaveLength(6);
    expect(weekdaysOf([entry({})])).toHaveLength(5);
    expect(numbersOf([entry({ number: 0 })])[0]).toBe(0);
  });
  test('holds two subgroups in one slot', () => expect(bySlot([entry({}), entry({ id: 'b' })]).get('1 1')).toHaveLength(2));
});

test('arrows move over the week and stop at its edge', () => {
  const [days, numbers] = [[1, 2, 3, 4, 5], [1, 2, 3]];
  expect(moved({ weekday: 1, number: 1 }, 'ArrowLeft', days, numbers)).toEqual({ weekday: 1, number: 1 });
  expect(moved({ weekday: 1, number: 1 }, 'ArrowDown', days, numbers)).toEqual({ weekday: 1, number: 2 });
  expect(moved({ weekday: 2, number: 3 }, 'End', days, numbers)).toEqual({ weekday: 5, number: 3 });
});

test('a day is copied with its subgroups and weeks, from a date', () => {
  const made = copied([entry({ weeks: 'odd' }), entry({ weekday: 3 })], 1, 4, '2026-11-30');
  expect(made).toEqual([{ group_id: 'g', weekday: 4, number: 1, room: '214', weeks: 'odd', from_on: '2026-11-30', note: null }]);
});

describe('days', () => {
  test('know their weekday and the parity of their week', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(oddWeek('2026-09-01', '2026-09-01')).toBe(true);
    expect(oddWeek('2026-09-07', '2026-09-01')).toBe(false);
    expect(nextMonday('2026-11-23')).toBe('2026-11-30');
  });
  test('make lessons, without holidays and only in the entry’s weeks', () => {
    expect(lessonsIn([entry({})], '2026-11-02', '2026-11-15', YEAR)).toBe(1);
    expect(lessonsIn([entry({ weeks: 'odd' })], '2026-09-01', '2026-09-30', YEAR)).toBe(2);
    expect(lessonsIn([entry({})], '2026-08-01', '2026-09-07', YEAR)).toBe(1);
  });
});

test('a refusal without clashes explains none', () => {
  expect(clashesOf({ detail: 'x' })).toEqual([]);
  expect(clashesOf({ clashes: [{ place: 0 }] })).toHaveLength(1);
});
