import { expect, test } from 'vitest';
import { appealed, termOf } from './rules';

test('a warning has no term, everything else has one', () => {
  expect(termOf('warning', 3)).toBeNull();
  expect(termOf('read-only', 3)).toBe(3);
  expect(termOf('no-entry', null)).toBe(7);
});

test('an appeal waits until it is answered', () => {
  expect(appealed({ appeal: null, answer: null })).toBe(false);
  expect(appealed({ appeal: 'это не я', answer: null })).toBe(true);
  expect(appealed({ appeal: 'это не я', answer: 'сняли' })).toBe(false);
});
