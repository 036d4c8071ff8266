import { expect, test } from 'vitest';
import { deviceOf } from './devices';

const word = (key: string) => key;
test('a device is its browser and system', () => expect(deviceOf('yandex/android', word)).toBe('browser.yandex, system.android'));
test('what is not known is said so', () => {
  expect(deviceOf(null, word)).toBe('unknown-device');
  expect(deviceOf('netscape/windows', word)).toBe('browser.other, system.windows');
});
