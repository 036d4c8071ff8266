import { describe, expect, test } from 'vitest';
import { type Matrix, changesOf, cleared, nounsOf, sentOf, stateOf, stepped, turned } from './rules';

const cell = (allowed: boolean, more: object = {}) => ({ allowed, default: allowed, inherited: allowed, may_change: true, ...more });
const row = (right: string, teacher: object) => ({ right, name: right, noun: right.split(':')[1] ?? '', section: 's', opens: '', cells: { teacher } });
const matrix = {
  segment: 's', version: 3, segments: {}, roles: [{ role: 'teacher', title: 'Учитель', holders: 2 }],
  rights: [
    row('a:journal:read', cell(true)), row('a:journal:write', cell(true)), row('a:journal:approve', cell(false, { inherited: true })),
    row('a:order:read', cell(false)), row('a:order:write', cell(false)), row('a:diary:read', cell(true, { may_change: false })),
  ],
} as unknown as Matrix; // prettier-ignore
const [journal, order, diary] = nounsOf(matrix);

describe('the matrix', () => {
  test('has one row for a noun with its verbs', () => {
    expect(nounsOf(matrix).map((noun) => [noun.title, Object.keys(noun.rights)])).toEqual([
      ['journal', ['read', 'write', 'approve']],
      ['order', ['read', 'write']],
      ['diary', ['read']],
    ]);
  });
  test('gives sight with changing, takes changing with sight, and a turn back is no change', () => {
    const given = order ? turned(order, 'teacher', 'write', {}) : {};
    expect(given).toEqual({ 'teacher a:order:write': true, 'teacher a:order:read': true });
    expect(order && turned(order, 'teacher', 'read', given)).toEqual({});
    expect(journal && turned(journal, 'teacher', 'read', {})).toEqual({ 'teacher a:journal:read': false, 'teacher a:journal:write': false });
  });
  test('leaves what may not be changed, and 0 takes all that may', () => {
    expect(diary && turned(diary, 'teacher', 'read', {})).toEqual({});
    expect(journal && cleared(journal, 'teacher', { 'teacher a:journal:approve': true })).toEqual({ 'teacher a:journal:read': false, 'teacher a:journal:write': false });
  });
  test('sends what holds anyway as «as above»', () => {
    const changes = changesOf(matrix, { 'teacher a:journal:approve': true, 'teacher a:order:read': true, 'teacher a:journal:read': true });
    expect(sentOf(changes)).toEqual([
      { role: 'teacher', right: 'a:journal:approve', allowed: null },
      { role: 'teacher', right: 'a:order:read', allowed: true },
    ]);
  });
});

test('arrows stop at the edges, other keys lead nowhere', () => {
  expect(stepped('ArrowUp', { row: 0, column: 2 }, 5, 4)).toEqual({ row: 0, column: 2 });
  expect(stepped('End', { row: 1, column: 0 }, 5, 4)).toEqual({ row: 1, column: 3 });
  expect(stepped('PageDown', { row: 1, column: 1 }, 5, 4)).toEqual({ row: 4, column: 1 });
  expect(stepped('KeyA', { row: 1, column: 0 }, 5, 4)).toBeNull();
});

test.each([
  ['2026-12-01', 'future'], ['2026-11-20', 'in-force'],
])('an appointment from %s is %s on 23 November', (from_on, state) => {
  expect(stateOf({ from_on, until_on: null, withdrawn: false }, '2026-11-23')).toBe(state);
}); // prettier-ignore
