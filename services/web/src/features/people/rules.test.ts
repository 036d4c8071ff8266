import { expect, test } from 'vitest';
import { askable, asked, inOrder, met, snilsFault, whenOf } from './rules';

test('one letter asks nothing, spaces do not matter', () => {
  expect(asked('и')).toBeUndefined();
  expect(asked('  Иванова   Мария ')).toBe('Иванова Мария');
  expect(asked(undefined)).toBeUndefined();
});

const placement = (id: string, from_on: string, until_on: string | null) => ({
  id, from_on, until_on, segment: 's', kind: 'staff' as const, post: null, roles: [], order_number: null, order_on: null,
}); // prettier-ignore
test('places in force come first, the last day still counts', () => {
  const day = '2026-11-23';
  expect(whenOf(placement('a', '2026-09-01', day), day)).toBe('now');
  expect(whenOf(placement('a', '2026-09-01', '2026-11-22'), day)).toBe('over');
  const rows = [placement('old', '2020-09-01', '2021-05-31'), placement('next', '2027-01-01', null), placement('now', '2026-09-01', null)];
  expect(inOrder(rows, day).map((row) => row.id)).toEqual(['now', 'next', 'old']);
});

test('the control digits of an insurance number are checked at once', () => {
  expect(snilsFault('112-233-445 95')).toBeNull();
  expect(snilsFault('112-233-445 96')).toBe('control');
  expect(snilsFault('112-233')).toBe('length');
  expect(snilsFault('')).toBeNull();
});

test('of two editors nobody loses a field: untouched ones are taken over, touched ones are shown with both values', () => {
  const seen = { phone: null, email: 'a@b.ru', last_name: 'Белова', sex: 'female' };
  const now = { phone: '+79131112233', email: 'new@b.ru', last_name: 'Белова', sex: 'female' };
  const typed = { phone: '', email: 'mine@b.ru', last_name: 'Белова', sex: 'female' };
  const found = met(seen, now, typed);
  expect(found.taken).toEqual([['phone', '+79131112233']]);
  expect(found.both).toEqual([['email', 'new@b.ru']]);
  expect(found.values).toEqual({ ...typed, phone: '+79131112233' });
});

test('likely people are asked for from a surname and a first letter, or a whole number', () => {
  expect(askable({ last_name: 'Б', first_name: 'Д' })).toBe(false);
  expect(askable({ last_name: 'Белова', first_name: '' })).toBe(false);
  expect(askable({ last_name: 'Белова', first_name: 'Д' })).toBe(true);
  expect(askable({ last_name: '', first_name: '', snils: '112-233-445 95' })).toBe(true);
});
