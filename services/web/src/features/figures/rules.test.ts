import { describe, expect, test } from 'vitest';
import { type Row, deviations, levelsOf, movementOf, periodOf, ranked, silent } from './rules';

const school = (name: string, progress: number | null, over: Row = {}): Row => ({ name, progress, quality: null, total: progress === null ? 0 : 100, end: 200, ...over });

describe('the dashboard', () => {
  test('a school without figures is not a school with zero', () => {
    const rows = [school('А', null), school('Б', 90), school('В', 95)];
    expect(ranked(rows, 'progress').map((row) => row.name)).toEqual(['В', 'Б', 'А']);
    expect(ranked(rows, 'progress', false).map((row) => row.name)).toEqual(['Б', 'В', 'А']);
    expect(silent(rows).map((row) => row.name)).toEqual(['А']);
    expect(silent([school('Пустая', null, { end: 0 })])).toEqual([]);
  });
  test('deviations are what lies furthest below the whole', () => {
    const total = school('Всего', 93, { quality: 40 });
    const found = deviations([school('А', 80, { quality: 45 }), school('Б', 92, { quality: 20 }), school('В', 99), school('Г', 92.5)], total);
    expect(found.map((each) => [each.row.name, each.key, each.by])).toEqual([['Б', 'quality', -20], ['А', 'progress', -13], ['Б', 'progress', -1]]);
  });
  test('a region has municipalities before its schools', () => {
    const table = { title: '', columns: [], rows: [], totals: [] };
    expect(levelsOf({ tables: [table, table] }).map((level) => level.name)).toEqual(['municipalities', 'schools']);
    expect(levelsOf({ tables: [table] }).map((level) => level.name)).toEqual(['schools']);
  });
  test('a row leads to the school’s own reports, where the reader may open them', () => {
    expect(periodOf({ href_subjects: '/api/x?period_id=abc' })).toBe('abc');
    expect(periodOf({})).toBeUndefined();
    expect(movementOf({ href_movement: '/api/x?segment=tomsk/a&from_on=2026-09-01' })).toEqual({ segment: 'tomsk/a', from_on: '2026-09-01' });
  });
});
