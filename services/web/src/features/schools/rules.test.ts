import { expect, test } from 'vitest';
import { codeFault, codeFor, rowsOf, TURNS } from './rules';

test('the permanent code is Latin, short, with single hyphens', () => {
  expect(codeFault('school-198')).toBeNull();
  expect(codeFault('Школа')).toBe('form');
  expect(codeFault('school--1')).toBe('form');
  expect(codeFault('s')).toBe('length');
  expect(codeFault('school-198', ['school-198'])).toBe('taken');
});
test('a number in the name gives the code, without one a person decides', () => {
  const called = (kind: string) => ({ gymnasium: 'гимназия' })[kind] ?? 'нет такой';
  expect(codeFor('СОШ № 84', called)).toBe('school-84');
  expect(codeFor('Гимназия № 12', called)).toBe('gymnasium-12');
  expect(codeFor('Орловская ООШ', called)).toBe('');
});
test('only schools are rows, a figure not known stays empty', () => {
  const segment = (level: 'school' | 'municipality', path: string) => ({
    id: path, segment: path, level, name: path, short_name: path, state: 'active' as const, timezone: 'Asia/Tomsk', version: 1,
  }); // prettier-ignore
  const rows = rowsOf([segment('municipality', 'a/b'), segment('school', 'a/b/c')], new Map([['a/b/c', 197]]), undefined);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ students: 197, classes: null });
});
test('a school goes to the archive from suspension and comes back from both', () => {
  expect(TURNS.active).not.toContain('archived');
  expect(TURNS.suspended).toEqual(['active', 'archived']);
  expect(TURNS.archived).toEqual(['active']);
});
