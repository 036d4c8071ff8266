import { expect, test } from 'vitest';
import { begun, cellOf, removeBy, waits, type Kind } from './rules';

test('what nothing is known of is «нет»', () => {
  expect(cellOf({ cells: [{ kind: 'photo', state: 'given' }] }, 'processing').state).toBe('none');
});

test('what must be removed first gives the day', () => {
  const cell = (remove_by?: string) => ({ kind: 'photo', state: 'withdrawn' as const, remove_by });
  expect(removeBy([{ cells: [cell(), cell('2026-12-30')] }, { cells: [cell('2026-12-24')] }])).toBe('2026-12-24');
  expect(removeBy([{ cells: [cell()] }])).toBeUndefined();
});

test('a question waits until it is decided, and again when the consent is over', () => {
  const asked = { may_give: true, asked_at: '2026-11-01T08:00:00Z', mine: null, state: 'asked' as const };
  expect(waits(asked)).toBe(true);
  expect(waits({ ...asked, asked_at: null })).toBe(false);
  expect(waits({ ...asked, mine: 'refused', state: 'refused' })).toBe(false);
  expect(waits({ ...asked, mine: 'given', state: 'lapsed' })).toBe(true);
  expect(waits({ ...asked, may_give: false })).toBe(false);
});

test('an editor begins with the own text, else with the usual one', () => {
  const kind = { title: 'Фото', own: null, text: null, suggestion: { purpose: 'сайт', scope: '', actions: '', receivers: null, term: '', months: 12, withdrawal: '' } } as unknown as Kind;
  expect(begun(kind).months).toBe(12);
  expect(begun({ ...kind, own: { purpose: 'своё' } } as Kind).purpose).toBe('своё');
});
