import { expect, test } from 'vitest';
import { type Rights, chips, isFree, needsBasis, within } from './tieRules';

const all: Rights = { may_see: true, may_notify: true, may_take: true, may_act: true };
const none: Rights = { may_see: false, may_notify: false, may_take: false, may_act: false };
const tie = { ...all, apart: false, is_child: false };

test('no contact leaves no right, the usual order all of them, living apart always the diary', () => {
  expect(within('no-contact', all)).toEqual(none);
  expect(within('usual', none)).toEqual(all);
  expect(within('split', none)).toEqual({ ...none, may_see: true });
});

test('who does not see is neither told nor asked', () => {
  expect(within('limited', { ...all, may_see: false })).toEqual({ ...none, may_take: true });
  expect(isFree('limited', 'may_notify', { ...all, may_see: false })).toBe(false);
  expect(isFree('limited', 'may_take', none)).toBe(true);
});

test('a limit and the end of a ban stand on a document', () => {
  expect([needsBasis('split', 'usual'), needsBasis('limited', 'usual'), needsBasis('usual', 'no-contact')]).toEqual([false, true, true]);
});

test('only what is unusual is said of a parent', () => {
  expect(chips(tie)).toEqual([]);
  expect(chips({ ...tie, apart: true, ...none })).toEqual(['apart']);
  expect(chips({ ...tie, may_see: false, may_notify: false, may_act: false })).toEqual(['no-see']);
  expect(chips({ ...tie, may_take: false })).toEqual(['no-take']);
});
