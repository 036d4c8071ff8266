import { describe, expect, test } from 'vitest';
import { type Known, type Period, type Report, behind, changedCells, complete, drawn, filled, likelyPeriod, madeOf, matching } from './rules';

const period = (number: number, from_on: string, until_on: string, kind = 'quarter', grades = [5, 6]): Period => ({
  id: `${kind}${number}`, segment: 's', name: '', kind, number, from_on, until_on, grades,
}); // prettier-ignore
const PERIODS = [
  period(1, '2026-09-01', '2026-10-25'), period(2, '2026-11-05', '2026-12-30'),
  period(1, '2026-09-01', '2026-12-30', 'half-year', [10]), period(1, '2026-09-01', '2027-05-26', 'year'),
]; // prettier-ignore
const report = (...names: string[]): Report =>
  ({ name: 'class-results', number: 10, title: 'Итоги успеваемости класса за период', purpose: 'Отметки', href: '', formats: [],
    parameters: names.map((name) => ({ name, description: '', kind: 'uuid', required: true })) }) as unknown as Report; // prettier-ignore
const known: Known = {
  today: '2026-11-23', person: 'me', periods: PERIODS, last: {},
  classes: [{ id: '5a', name: '5А', grade: 5, teacher_id: null }, { id: '10a', name: '10А', grade: 10, teacher_id: 'me' }],
}; // prettier-ignore

describe('a report opens filled in', () => {
  test('with the own class and the period of its grade', () => {
    const values = filled(report('class_id', 'period_id'), {}, known);
    expect(values).toEqual({ class_id: '10a', period_id: 'half-year1' });
    expect(complete(report('class_id', 'period_id'), values)).toBe(true);
  });
  test('with what the address says before everything', () =>
    expect(filled(report('class_id', 'period_id'), { class_id: '5a' }, known)).toEqual({ class_id: '5a', period_id: 'quarter1' }));
  test('and waits where nothing is known', () => {
    const values = filled(report('class_id', 'period_id'), {}, { ...known, classes: [], periods: [] });
    expect(complete(report('class_id', 'period_id'), values)).toBe(false);
  });
  test('a period is the ended one until the running one comes to its end', () => {
    expect(likelyPeriod(PERIODS, '2026-11-23', 5)?.id).toBe('quarter1');
    expect(likelyPeriod(PERIODS, '2026-12-16', 5)?.id).toBe('quarter2');
    expect(likelyPeriod(PERIODS, '2026-09-10', 5)?.id).toBe('quarter1');
    expect(likelyPeriod(PERIODS, '2026-11-23', 5, true)?.id).toBe('quarter2');
  });
});

describe('a figure says what it is made of', () => {
  const row = { n5: 3, n4: 10, n3: 8, n2: 1, not_certified: 0, total: 22, progress: 95.5 };
  test('from the marks of its row', () => {
    expect(madeOf('progress', row)).toEqual({ formula: 'progress', values: { n5: 3, n4: 10, n3: 8, n2: 1, n1: 0, not_certified: 0, total: 22 } });
    expect(madeOf('progress', { total: 110, failing: 7 })).toEqual({ formula: 'progress-rest', values: { total: 110, failing: 7 } });
    expect(madeOf('sou', { total: 110 })).toBeNull();
    expect(madeOf('end', { start: 1, arrived: 2, left: 0 })?.formula).toBe('balance');
  });
  test('and who stands behind it, where the report names students', () => {
    const tables = [{
      title: '', totals: [], columns: [{ key: 'alg', title: 'Алгебра', kind: 'mark' as const }],
      rows: [{ student: 'Анна', alg: '5' }, { student: 'Борис', alg: 'н/а' }, { student: 'Вера', alg: null }],
    }]; // prettier-ignore
    const named = (key: string) => (key === 'not_certified' ? 'н/а' : undefined);
    expect(behind({ tables }, 'n5', { subject_id: 'alg' }, named)).toEqual(['Анна']);
    expect(behind({ tables }, 'not_certified', { subject_id: 'alg' }, named)).toEqual(['Борис']);
    expect(behind({ tables }, 'n5', { subject_id: 'other' }, named)).toBeNull();
  });
  test('and that it has just changed', () => {
    const table = (value: number) => ({ tables: [{ title: '', totals: [], columns: [{ key: 'n', title: '', kind: 'whole' as const }], rows: [{ n: value }] }] });
    expect([...changedCells(table(1), table(2))]).toEqual(['0 0 n']);
    expect(changedCells(undefined, table(2)).size).toBe(0);
  });
});

test('a report is found by the words of a question, in other endings too', () => {
  expect(matching([report()], 'успеваемость класс')).toHaveLength(1);
  expect(matching([report()], '10')).toHaveLength(1);
  expect(matching([report()], 'движение')).toHaveLength(0);
});

test('a chart is drawn from its specification; counts get a round axis', () => {
  const values = [{ category: '5А', series: 'Прибыло', value: 23 }, { category: '6А', series: 'Прибыло', value: 4 }];
  expect(drawn({ title: { text: 'Движение' }, data: { values }, encoding: { y: { title: 'учащихся' } } })).toMatchObject({ top: 30, categories: ['5А', '6А'], series: ['Прибыло'] });
  expect(drawn({ data: { values }, encoding: { y: { title: '%' } } })?.top).toBe(100);
  expect(drawn({ data: { values: [] } })).toBeNull();
});
