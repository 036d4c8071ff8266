import { expect, test } from 'vitest';
import { otherLayout } from './layout';

test('what was typed in the other layout is read as the same keys', () => {
  expect(otherLayout('bdfyjd')).toBe('иванов');
  expect(otherLayout("`krbyf")).toBe('ёлкина');
});
test('Russian words and figures are left alone', () => {
  expect(otherLayout('иванов')).toBeNull();
  expect(otherLayout('45')).toBeNull();
});
