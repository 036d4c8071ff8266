import { describe, expect, test } from 'vitest';
import { type Act, USUAL, course, meanOf, needed, rounded, shownMean } from './mean';
import {
  type Lesson, type SchoolDay, bySubject, childrenOf, chosen, firstName, hours, mondays, nextSchoolDay, opensAt, placed, stepDay, tasksOf,
} from './rules'; // prettier-ignore

const lesson = (over: Partial<Lesson>): Lesson => ({
  lesson_id: 'l', number: 1, starts: '08:30', ends: '09:10', subject_id: 'algebra', subject: 'Алгебра', teacher: null, room: null,
  state: 'planned', topic: null, homework: null, attendance: null, minutes_late: null, marks: [], ...over,
}); // prettier-ignore
const day = (on: string, ...lessons: Lesson[]): SchoolDay => ({ on, holiday: null, lessons });
const mark = (value: number | null, weight = 10) => ({
  kind: value === null ? 'debt' : 'number', value, weight, type: 'answer', letter: 'О', type_name: 'Ответ', comment: null,
}); // prettier-ignore

describe('days and weeks', () => {
  test('a swipe passes over Sunday, both ways', () => {
    expect(stepDay('2026-11-21', 1)).toBe('2026-11-23');
    expect(stepDay('2026-11-23', -1)).toBe('2026-11-21');
    expect(stepDay('2026-12-31', 1)).toBe('2027-01-01');
  });
  test('a period that begins on Thursday begins with that week', () => {
    expect(mondays('2026-11-05', '2026-11-23')).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
  });
  test('before the lessons are over today is shown, after them tomorrow, on Saturday evening Monday', () => {
    expect(opensAt('2026-11-23', '08:00')).toBe('2026-11-23');
    expect(opensAt('2026-11-23', '14:00')).toBe('2026-11-24');
    expect(opensAt('2026-11-23', '12:00', [lesson({ ends: '11:50' })])).toBe('2026-11-24');
    expect(opensAt('2026-11-23', '12:00', [lesson({ ends: '11:50' }), lesson({ ends: '12:50' })])).toBe('2026-11-23');
    expect(opensAt('2026-11-21', '18:00')).toBe('2026-11-23');
    expect(opensAt('2026-11-22', '09:00')).toBe('2026-11-23');
  });
  test('a day whose lessons are all cancelled is no school day', () => {
    const days = [day('2026-11-23', lesson({ state: 'cancelled' })), day('2026-11-24'), day('2026-11-25', lesson({}))];
    expect(nextSchoolDay(days, '2026-11-23')?.on).toBe('2026-11-25');
    expect(nextSchoolDay(days, '2026-11-26')).toBeUndefined();
  });
  test('a day begins with its first bell and ends with its last that rings', () => {
    expect(hours([lesson({}), lesson({ starts: '09:20', ends: '10:00' }), lesson({ ends: '10:50', state: 'cancelled' })])).toEqual({
      starts: '08:30', ends: '10:00',
    }); // prettier-ignore
    expect(hours([])).toBeNull();
  });
});

describe('homework', () => {
  test('is due at the next lesson of the subject, over a weekend too', () => {
    const due = tasksOf([
      day('2026-11-23', lesson({ lesson_id: 'mon' }), lesson({ lesson_id: 'other', subject_id: 'physics' })),
      day('2026-11-20', lesson({ lesson_id: 'fri', homework: '№ 345' })),
    ]);
    expect(due.get('mon')).toEqual({ text: '№ 345', setOn: '2026-11-20' });
    expect(due.has('other')).toBe(false);
  });
  test('waits when the next lesson is cancelled, and is not due twice', () => {
    const due = tasksOf([
      day('2026-11-20', lesson({ lesson_id: 'a', homework: '№ 345' })),
      day('2026-11-23', lesson({ lesson_id: 'b', state: 'cancelled' })),
      day('2026-11-24', lesson({ lesson_id: 'c' })),
      day('2026-11-25', lesson({ lesson_id: 'd' })),
    ]);
    expect([...due.keys()]).toEqual(['c']);
  });
});

describe('children', () => {
  const own = (id: string, name: string, from: string, until: string | null = null) => ({
    student_id: id, name, class_name: '5А', class_id: 'c', from_on: from, until_on: until,
  }); // prettier-ignore
  test('of all schools stand side by side, each under the pair of its school', () => {
    const found = childrenOf([
      ['orlovka/parent', [own('1', 'Кедров Конон', '2026-09-01')]],
      ['school-198/parent', [own('2', 'Кедров Ждан', '2026-09-01')]],
    ]);
    expect(found.map((child) => [firstName(child.name), child.pair])).toEqual([['Ждан', 'school-198/parent'], ['Конон', 'orlovka/parent']]);
  });
  test('one who has changed school is one chip, at the school where he is now', () => {
    const old = own('1', 'Кедров Конон', '2026-09-01', '2026-11-10');
    const now = own('1', 'Кедров Конон', '2026-11-11');
    expect(childrenOf([['new', [now]], ['old', [old]]]).map((child) => child.pair)).toEqual(['new']);
    expect(childrenOf([['old', [old]], ['new', [now]]]).map((child) => child.pair)).toEqual(['new']);
  });
  test('the address says which, then the last visit; an unknown one is nobody', () => {
    const two = childrenOf([['p', [own('1', 'А А', '2026-09-01'), own('2', 'Б Б', '2026-09-01')]]]);
    expect(chosen(two, '2', '1')?.id).toBe('2');
    expect(chosen(two, undefined, '2')?.id).toBe('2');
    expect(chosen(two, 'gone', null)?.id).toBe('1');
    expect(chosen([], '1')).toBeUndefined();
  });
});

describe('the mean', () => {
  const marks = [{ value: 4, weight: 10 }, { value: 5, weight: 25 }];
  const at = (some: typeof marks, act: Act = USUAL) => meanOf(some, act)!;
  test('is weighted and shown with two decimals, half up', () => {
    expect(shownMean(at(marks))).toBe(4.71);
    expect(shownMean(at([{ value: 4, weight: 199 }, { value: 5, weight: 1 }]))).toBe(4.01);
    expect(meanOf([], USUAL)).toBeNull();
  });
  test('is rounded from the school’s fraction, by the exact figure and not by the shown one', () => {
    expect(rounded(at([{ value: 4, weight: 1 }, { value: 5, weight: 1 }]), USUAL)).toBe(5);
    const almost = [{ value: 4, weight: 501 }, { value: 5, weight: 499 }];
    expect(shownMean(at(almost))).toBe(4.5);
    expect(rounded(at(almost), USUAL)).toBe(4);
    expect(rounded(at(marks), { ...USUAL, roundUpFrom: 75 })).toBe(4);
    expect(rounded(at([{ value: 4, weight: 40 }, { value: 5, weight: 60 }]), { ...USUAL, roundUpFrom: 60 })).toBe(5);
  });
  test('a debt stays out of it unless the school counts it as two', () => {
    const owed = [...marks, { value: null, weight: 25 }];
    expect(shownMean(meanOf(owed, USUAL)!)).toBe(4.71);
    expect(shownMean(meanOf(owed, { ...USUAL, debtCountsTwo: true })!)).toBe(3.58);
  });
  test('says how many fives a four needs, and when it cannot be reached', () => {
    const three = [{ value: 3, weight: 10 }, { value: 3, weight: 25 }];
    expect(needed(three, 4, { value: 5, weight: 25 }, USUAL)).toBe(1);
    expect(needed(three, 4, { value: 5, weight: 10 }, USUAL)).toBe(2);
    expect(needed(marks, 4, { value: 5, weight: 10 }, USUAL)).toBe(0);
    expect(needed([{ value: 2, weight: 100 }, { value: 2, weight: 100 }], 5, { value: 5, weight: 1 }, USUAL)).toBeNull();
  });
  test('its course has a point for every mark', () => expect(course([{ value: 4, weight: 10 }, { value: null, weight: 10 }, { value: 5, weight: 10 }], USUAL)).toEqual([4, 4, 4.5]));
});

test('a corrected mark is a new one', () => {
  const with4 = placed([day('2026-11-23', lesson({ marks: [mark(4)] }))]);
  const with5 = placed([day('2026-11-23', lesson({ marks: [mark(5)] }))]);
  expect(with4[0]?.id).not.toBe(with5[0]?.id);
  expect(bySubject([...with5, ...with4]).get('algebra')).toHaveLength(2);
});
