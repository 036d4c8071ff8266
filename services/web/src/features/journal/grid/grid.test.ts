import { describe, expect, test } from 'vitest';
import type { Code } from '../model';
import { type Letters, disputed, lessonLock, parseCell, shownMean, suggested, sumOf } from '../rules';
import { planPaste } from './clipboard';
import { commandOf, moved } from './keys';

const letters = {
  absent: ['Н', 'ОТ'], ill: ['Б'], excused: ['УП', 'У'], unexcused: ['НП', 'П'], late: ['ОП', 'О'], exempt: ['ОСВ', 'С'],
} satisfies Letters; // prettier-ignore
const key = (name: string, code = '', more = {}) => commandOf({ key: name, code, ctrl: false, shift: false, alt: false, ...more });

describe('the mean', () => {
  test('weighs, leaves debts out, rounds half up exactly', () => {
    expect(shownMean(sumOf([{ value: 5, weight: 10 }, { value: 2, weight: 25 }, { value: 4, weight: 10 }, { value: null, weight: 10 }]))).toBe(3.11);
    expect(shownMean(sumOf([{ value: 5, weight: 10 }, { value: 4, weight: 30 }, { value: 4, weight: 40 }]))).toBe(4.13); // 4,125
    expect(shownMean(sumOf([]))).toBeNull();
    expect(shownMean(sumOf([{ value: null, weight: 10 }, { value: 4, weight: 10 }], true))).toBe(3);
  });
  test("is rounded up from the school's fraction", () => {
    const half = sumOf([{ value: 5, weight: 1 }, { value: 4, weight: 1 }]);
    expect([suggested(half, 0.5), suggested(half, 0.6)]).toEqual([5, 4]);
    expect(suggested(sumOf([{ value: 5, weight: 3 }, { value: 4, weight: 2 }]), 0.6)).toBe(5); // 4,60 exactly
    expect([disputed(half), disputed({ total: 46, weights: 10 }), disputed({ total: 47, weights: 10 })]).toEqual([true, true, false]);
  });
});

describe('what a text in a cell means', () => {
  test.each<[string, unknown]>([
    ['5', { marks: [5], code: null }], ['5/4', { marks: [5, 4], code: null }], ['.', { marks: [null], code: null }],
    ['Б', { marks: [], code: 'ill' }], ['н', { marks: [], code: 'absent' }], ['ОП 4', { marks: [4], code: 'late' }], ['', { marks: [], code: null }],
    ['6', null], ['4,5', null], ['абв', null], ['1/2/3/4/5', null], ['Б Н', null],
  ])('«%s»', (typed, meant) => expect(parseCell(typed, letters)).toEqual(meant)); // prettier-ignore
});

describe('a lesson is closed', () => {
  const grid = { may_write: true, today: '2026-11-23', period: { id: 'p', name: '', closed: false }, edit_window_days: 7, openings: [] };
  const on = (held_on: string) => ({ id: 'l', held_on });
  test('before it, after the window, in a closed period, for readers', () => {
    expect(lessonLock(on('2026-11-23'), grid)).toBeNull();
    expect(lessonLock(on('2026-11-24'), grid)).toBe('future');
    expect(lessonLock(on('2026-11-16'), grid)).toBeNull();
    expect(lessonLock(on('2026-11-15'), grid)).toBe('window');
    expect(lessonLock(on('2026-11-20'), { ...grid, period: { id: 'p', name: '', closed: true } })).toBe('closed');
    expect(lessonLock(on('2026-11-20'), { ...grid, may_write: false })).toBe('reading');
  });
  test('until a deputy head has opened it for this teacher, and again after that', () => {
    const asked = { id: 'o', lesson_id: 'l', state: 'open' as const, asked_at: '', answer: null, until_at: new Date(Date.now() + 60_000).toISOString() };
    const closed = { ...grid, period: { id: 'p', name: '', closed: true }, openings: [asked] };
    expect(lessonLock(on('2026-11-20'), closed)).toBeNull();
    expect(lessonLock({ ...on('2026-11-20'), id: 'other' }, closed)).toBe('closed');
    expect(lessonLock(on('2026-11-20'), { ...closed, openings: [{ ...asked, lesson_id: null }] })).toBeNull();
    expect(lessonLock(on('2026-11-24'), closed)).toBe('future');
    expect(lessonLock(on('2026-11-20'), { ...closed, openings: [{ ...asked, until_at: new Date(Date.now() - 1).toISOString() }] })).toBe('closed');
    expect(lessonLock(on('2026-11-20'), { ...closed, openings: [{ ...asked, state: 'waiting' as const, until_at: null }] })).toBe('closed');
  });
});

describe('keys', () => {
  test('letters hang on the physical key, signs on the character', () => {
    const codes: [string, string, Code][] = [['н', 'KeyY', 'absent'], ['y', 'KeyY', 'absent'], ['б', 'Comma', 'ill'], [',', 'Comma', 'ill'], ['с', 'KeyC', 'exempt']];
    for (const [name, code, meant] of codes) expect(key(name, code)).toEqual({ do: 'absence', code: meant });
    expect(key('.', 'Slash')).toEqual({ do: 'mark', value: null });
    expect(key('.', 'Period')).toEqual({ do: 'mark', value: null });
    expect(key('ю', 'Period')).toBeNull();
    expect(key('4', 'Numpad4')).toEqual({ do: 'mark', value: 4 });
    expect(key('c', 'KeyC', { ctrl: true })).toBeNull();
    expect(key('Tab', 'Tab')).toBeNull();
  });
  test('movement as in a spreadsheet', () => {
    const from = { row: 3, column: 5 };
    const go = (name: string, more = {}) => moved(from, key(name, '', more)!, 34, 60);
    expect(go('Home')).toEqual({ row: 3, column: 0 });
    expect(go('End', { ctrl: true })).toEqual({ row: 33, column: 59 });
    expect(go('ArrowUp', { ctrl: true })).toEqual({ row: 0, column: 5 });
    expect(go('PageDown')).toEqual({ row: 13, column: 5 });
    expect(go('Enter')).toEqual({ row: 4, column: 5 });
    expect(moved({ row: 0, column: 0 }, key('ArrowLeft')!, 34, 60)).toEqual({ row: 0, column: 0 });
  });
});

describe('pasting', () => {
  const table = { rows: 3, columns: 2, names: ['Андреев Артём', 'Белова Дарья', 'Ёлкина Анна'], lock: (_row: number, column: number) => (column === 1 ? ('future' as const) : null) };
  const at = (row: number, column = 0) => ({ top: row, bottom: row, left: column, right: column });
  test('names what does not fit before anything is written', () => {
    const plan = planPaste([['5', '4'], ['7', ''], ['Б', ''], ['3', '']], at(0), table, letters);
    expect(plan.wanted.map((each) => [each.row, each.column])).toEqual([[0, 0], [2, 0]]);
    expect(plan.refused.map((each) => each.reason)).toEqual(['future', 'no-mark', 'no-room']);
  });
  test('a first column of surnames says whose row it is', () => {
    const plan = planPaste([['Елкина', '5'], ['Андреев Артём', '4'], ['Носов', '3']], at(0), table, letters);
    expect(plan.wanted.map((each) => [each.row, each.text.marks[0]])).toEqual([[2, 5], [0, 4]]);
    expect(plan.refused.map((each) => each.reason)).toEqual(['no-student']);
  });
  test('one cell fills the selection', () => {
    expect(planPaste([['5']], { top: 0, bottom: 2, left: 0, right: 0 }, table, letters).wanted).toHaveLength(3);
  });
});
