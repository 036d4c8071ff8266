import { expect, test } from 'vitest';
import { type Field, changed, ending, grouped, inWords, isEmpty, phone, tabOf } from './rules';

const field = (code: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  code, title: code, group: 'about', group_title: 'О школе', type, wanted: true, school: false, needed: false, choices: [], dictionary: null, hint: '', ...more,
}); // prettier-ignore
const say = (key: string, told: Record<string, unknown> = {}) => [key, ...Object.values(told)].join(' ');

test('values are read as words, rows one below the other', () => {
  const hours = [{ days: 'weekdays' as const, starts: '08:00', ends: '19:00' }, { days: 'sat' as const, starts: '09:00', ends: '14:00' }];
  expect(inWords(field('working_hours', 'hours'), hours, say)).toBe('days.weekdays 08:00–19:00\ndays.sat 09:00–14:00');
  const licence = { number: 'Л-1', issued_on: '2016-03-21', issued_by: null, valid_until: null };
  expect(inWords(field('licence', 'paper'), licence, say)).toBe('paper-number Л-1 paper-from 21.03.2016\npaper-always');
  expect(inWords(field('levels', 'choices', { choices: [{ code: 'primary', title: 'начальное' }] }), ['primary'], say)).toBe('начальное');
  expect(inWords(field('inn', 'line'), null, say)).toBe('');
});
test('a telephone is grouped, an extension stays', () => {
  expect(phone('+73823520000, доб. 12')).toBe('+7 382 352-00-00, доб. 12');
  expect(phone('52-00-00')).toBe('52-00-00');
});
test('only changes are sent, an emptied field as null', () => {
  const fields = [field('inn', 'line'), field('phone', 'line'), field('buildings', 'buildings')];
  const seen = { inn: '7024015993', phone: null, buildings: [{ name: 'А', address: 'Б', purpose: 'lessons' as const, shifts: 1, capacity: null }] };
  expect(changed(fields, seen, { ...seen, phone: '' })).toEqual({});
  expect(changed(fields, seen, { ...seen, inn: ' ' })).toEqual({ inn: '' });
  expect(changed(fields, seen, { ...seen, inn: '', phone: ' 8 ' })).toEqual({ inn: null, phone: '8' });
  expect(changed(fields, seen, { ...seen, buildings: [] })).toEqual({ buildings: null });
});
test('a school has more groups than a department', () => {
  const fields = [field('name', 'line'), field('licence', 'paper', { group: 'permits', school: true })];
  expect(grouped(fields, 'school').map((each) => each.code)).toEqual(['about', 'permits']);
  expect(grouped(fields, 'municipality').map((each) => each.code)).toEqual(['about']);
  expect([tabOf('bank'), tabOf('buildings')]).toEqual(['main', 'buildings']);
});
test('a licence that ends is noticed before it does', () => {
  expect(ending(null, '2026-11-29', '2027-01-28')).toBeNull();
  expect(ending('2027-01-01', '2026-11-29', '2027-01-28')).toBe('soon');
  expect(ending('2026-11-28', '2026-11-29', '2027-01-28')).toBe('over');
  expect(ending('2028-01-01', '2026-11-29', '2027-01-28')).toBeNull();
});
test('a paper without any part told is empty', () => {
  expect(isEmpty({ number: '', issued_on: null, issued_by: null, valid_until: null })).toBe(true);
});
