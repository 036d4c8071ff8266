import { expect, test } from 'vitest';
import { stateOf } from './rules';

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
