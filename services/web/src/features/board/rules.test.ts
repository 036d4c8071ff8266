import { describe, expect, test } from 'vitest';
import { blocks, onBoard, owes, pieces, stateOf } from './rules';
import type { Item } from './queries';

const item = (over: Partial<Item>): Item => ({ id: 'a', rank: 0, posted_at: '2026-11-20T08:00:00Z', mine: false, ...over }) as Item;

describe('the board', () => {
  test('an announcement seen under two hats stands once, under the hat that may change it', () => {
    const seen = onBoard([
      { pair: 'teacher', item: item({ id: 'a' }) },
      { pair: 'deputy', item: item({ id: 'a', mine: true }) },
    ]);
    expect(seen).toEqual([{ pair: 'deputy', item: item({ id: 'a', mine: true }) }]);
  });

  test('new and pinned come first, then the younger', () => {
    const ids = onBoard([
      { item: item({ id: 'old', posted_at: '2026-11-01T00:00:00Z' }) },
      { item: item({ id: 'young' }) },
      { item: item({ id: 'new', rank: 2 }) },
      { item: item({ id: 'pinned', rank: 3 }) },
    ]).map((each) => each.item.id);
    expect(ids).toEqual(['pinned', 'new', 'young', 'old']);
  });

  test('a confirmation is owed until it is given', () => {
    expect(owes({ must_confirm: true, read_at: null })).toBe(true);
    expect(owes({ must_confirm: true, read_at: '2026-11-20T08:00:00Z' })).toBe(false);
    expect(owes({ must_confirm: false, read_at: null })).toBe(false);
  });

  test.each([
    [{ withdrawn_at: null, from_on: '2026-11-23', until_on: '2026-11-23' }, 'shown'],
    [{ withdrawn_at: null, from_on: '2026-11-24', until_on: null }, 'future'],
    [{ withdrawn_at: null, from_on: '2026-11-01', until_on: '2026-11-22' }, 'over'],
    [{ withdrawn_at: '2026-11-20T08:00:00Z', from_on: '2026-11-01', until_on: null }, 'withdrawn'],
  ])('both days of its term belong to it: %o is %s', (term, state) => {
    expect(stateOf(term, '2026-11-23')).toBe(state);
  });
});

describe('the text', () => {
  test('knows bold, italics and links and leaves the rest as it is', () => {
    expect(pieces('В **среду** в *актовом* зале, см. https://example.org/a?b=1.')).toEqual([
      { kind: 'text', text: 'В ' },
      { kind: 'bold', text: 'среду' },
      { kind: 'text', text: ' в ' },
      { kind: 'italic', text: 'актовом' },
      { kind: 'text', text: ' зале, см. ' },
      { kind: 'link', text: 'https://example.org/a?b=1', to: 'https://example.org/a?b=1' },
      { kind: 'text', text: '.' },
    ]);
  });

  test('never makes a link of a script', () => {
    expect(pieces('[сюда](javascript:alert)')).toEqual([{ kind: 'text', text: '[сюда](javascript:alert)' }]);
    expect(pieces('<b>5 < 6</b>')).toEqual([{ kind: 'text', text: '<b>5 < 6</b>' }]);
  });

  test('gathers lines that begin with a dash or a number into a list', () => {
    expect(blocks('Взять:\n- ручку\n2. дневник\n\nЖдём')).toEqual([
      { kind: 'line', pieces: [{ kind: 'text', text: 'Взять:' }] },
      { kind: 'list', items: [[{ kind: 'text', text: 'ручку' }], [{ kind: 'text', text: 'дневник' }]] },
      { kind: 'line', pieces: [{ kind: 'text', text: 'Ждём' }] },
    ]);
  });
});
