import { describe, expect, test } from 'vitest';
import * as format from './format';

describe('a date is a text', () => {
  test('and is shown by splitting it', () => expect(format.formatDay('2026-11-23')).toBe('23.11.2026'));
  test('with its weekday in words', () => expect(format.formatDayLong('2026-11-23')).toBe('Понедельник, 23 ноября'));
  test('days are counted over the end of a year and a leap day', () => {
    expect(format.addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(format.addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(format.daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
  });
  test('weeks start on Monday', () => {
    expect(format.mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(format.mondayOf('2026-11-23')).toBe('2026-11-23');
  });
  test('the school year is named by its September', () => {
    expect(format.schoolYearOf('2026-08-31')).toBe(2025);
    expect(format.schoolYearOf('2026-09-01')).toBe(2026);
    expect(format.formatSchoolYear(2026)).toBe('2026/27');
  });
  test.each([
    ['23.11.2026', '2026-11-23'],
    ['3.1.27', '2027-01-03'],
    ['23.11', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['31.02.2026', null],
    ['завтра', null],
    ['', null],
  ])('«%s» typed is %s', (typed, day) => expect(format.parseDay(typed, '2026-09-01')).toBe(day));
});

test('an instant is shown in the zone of the school, whoever reads it', () => {
  expect(format.formatInstant('2026-11-22T20:30:00Z', 'Asia/Tomsk')).toBe('23.11.2026, 03:30');
  expect(format.dayOf('2026-11-22T20:30:00Z', 'Asia/Tomsk')).toBe('2026-11-23');
  expect(format.dayOf('2026-11-22T20:30:00Z', 'Europe/Moscow')).toBe('2026-11-22');
});

test('figures have a comma and no groups; both signs are understood', () => {
  expect(format.formatNumber(1284.5, 2)).toBe('1284,50');
  expect(format.parseNumber('4,5')).toBe(4.5);
  expect(format.parseNumber('1 284.5')).toBe(1284.5);
  expect(format.parseNumber('4.5.')).toBeNull();
});

test('ё stands after е, 7А before 10А, and is found by е', () => {
  expect(['Жуков', 'Ёлкина', 'Ежов', '10А', '7А'].sort(format.compare)).toEqual(['7А', '10А', 'Ежов', 'Ёлкина', 'Жуков']);
  expect(format.fold('Ёлкина')).toBe('елкина');
});

test('letters of a short name do not break from it', () => {
  expect(format.shortName({ last_name: 'Иванова', first_name: 'Мария', middle_name: 'Петровна' })).toBe('Иванова\u00a0М.\u00a0П.');
  expect(format.shortName({ last_name: 'Ким', first_name: 'Ольга', middle_name: null })).toBe('Ким\u00a0О.');
});

test.each([['2026-11-23', 1], ['2026-12-25', 2], ['2027-02-01', 2], ['2027-04-01', 3], ['2027-06-01', 4]])('on %s marks of quarter %i are most likely set', (day, number) =>
  expect(format.likelyQuarter(day)).toBe(number));
