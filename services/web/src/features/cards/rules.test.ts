import { expect, test } from 'vitest';
import type { Identity } from '../../api/schemas';
import { countOf, ofKind, stateOf, surprising } from './rules';

const account = (id: string, more: Partial<Identity['AccountView']> = {}): Identity['AccountView'] => ({
  person_id: id, last_name: 'Иванов', first_name: 'Иван', middle_name: null, username: id, state: 'active', blocked_reason: null,
  password_issued_at: null, roles: ['student'], ...more,
}); // prettier-ignore
const issued = { password_issued_at: '2026-11-20T10:00:00Z' };
const people = [account('a'), account('b', issued), account('c', { state: 'blocked' }), account('d', { state: 'closed' }), account('e', issued)];

test('who has a password is left out by default', () => {
  expect(countOf(people, false, undefined)).toEqual({ all: 5, none: 1, issued: 2, out: 2, cards: 1, losing: 0 });
});
test('issuing anew names those whose password stops working', () => {
  expect(countOf(people, true, undefined)).toMatchObject({ cards: 3, losing: 2 });
});
test('oneself never gets a card', () => {
  expect(countOf(people, true, 'b')).toMatchObject({ cards: 2, losing: 1, out: 3 });
});
test('an account is closed, blocked, without or with a password', () => {
  expect(people.map(stateOf)).toEqual(['none', 'issued', 'blocked', 'closed', 'issued']);
});
test('only refusals that the page has not foretold are told', () => {
  const refused = [{ person_id: 'b' }, { person_id: 'c' }];
  expect(surprising(refused, people, false)).toEqual([{ person_id: 'c' }]);
  expect(surprising(refused, people, true)).toHaveLength(2);
});
test('parents and children are told apart by their roles', () => {
  expect(ofKind(account('p', { roles: ['parent'] }), 'student')).toBe(false);
  expect(ofKind(account('p', { roles: ['parent'] }), undefined)).toBe(true);
});
