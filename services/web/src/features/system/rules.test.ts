import { expect, test } from 'vitest';
import { stateOf, reasonKind } from './rules';

test('a part that answers well and soon works', () => {
  expect(stateOf(true, { status: 'up', problems: {}, degraded: {} }, 20)).toBe('up');
});
test('a part that names a problem or does not answer is down', () => {
  expect(stateOf(true, { problems: { database: 'refused' } }, 20)).toBe('down');
  expect(stateOf(false, {}, 20)).toBe('down');
});
test('a part that is degraded or slow works with delay', () => {
  expect(stateOf(true, { degraded: { relay: 'behind' } }, 20)).toBe('slow');
  expect(stateOf(true, {}, 5000)).toBe('slow');
});

test.each([
  ["unknown type or version 'registry.person.changed.v9'", 'unknown'],
  ['attribute subject is missing', 'unreadable'],
  ['envelope: 1 validation error', 'unreadable'],
  ['after 8 attempts: too early: person 0198c534 is not here', 'early'],
  ["after 8 attempts: IntegrityError('…')", 'fault'],
  ['conflict: Ученик уже отчислен', 'rule'],
])('%s: the person reads why', (line, kind) => expect(reasonKind(line)).toBe(kind));
