import { expect, test } from 'vitest';
import { Problem, fieldErrors, retry, retryDelay } from './problem';

const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

test('a problem is known by the end of its type, without one by its status', () => {
  expect(Problem.from({ type: '/problems/stale', detail: 'Изменено' }, answer(412)).kind).toBe('stale');
  expect(Problem.from({ type: 'about:blank' }, answer(503)).kind).toBe('unavailable');
  expect(Problem.from('<html>', answer(500)).kind).toBe('internal');
});
test('errors land on their fields, the first of each', () => {
  const told = { errors: [{ pointer: '/items/0/name', detail: 'пусто' }, { pointer: '#/body/title', detail: 'длинно' }, { detail: 'без места' }] };
  expect(fieldErrors(Problem.from(told, answer(422)))).toEqual({ 'items.0.name': 'пусто', title: 'длинно' });
});
test('only what may pass by itself is repeated, twice, after the time asked for', () => {
  const busy = Problem.from({}, answer(503, { 'Retry-After': '3' }));
  expect(retry(0, busy)).toBe(true);
  expect(retry(2, busy)).toBe(false);
  expect(retryDelay(0, busy)).toBe(3000);
  expect(retry(0, Problem.from({}, answer(409)))).toBe(false);
});
