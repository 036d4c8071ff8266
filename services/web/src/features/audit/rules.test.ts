import { expect, test } from 'vitest';
import { type Act, type Part, type Words, lines, merged, reachedBy, told } from './rules';

const act = (at: string): Act => ({ id: at, at, segment: 's', actor_id: 'a', name: null, username: 'u', role: 'director', act: 'write', operation: 'o', title: 'o', objects: [], changes: [], address: null, trace_id: null });
const part = (service: Part['service'], times: string[], next: string | null, problem?: unknown): Part => ({ service, items: times.map(act), next, problem });
const words: Words = { field: (name) => name, value: (_, code) => code, day: (iso) => `day ${iso}`, instant: (iso) => `at ${iso}`, yes: 'да', no: 'нет' };

test('services are put together by time', () => {
  const page = [part('identity', ['9', '5'], null), part('registry', ['7'], null)];
  expect(merged([page]).items.map((one) => one.at)).toEqual(['9', '7', '5']);
  expect(reachedBy(page, 1)).toBeUndefined();
});

test('what a service with more has not told yet may not be overtaken', () => {
  const first = [part('identity', ['9', '8'], 'more'), part('registry', ['7'], null)];
  expect(merged([first]).items.map((one) => one.at)).toEqual(['9', '8']);
  expect(reachedBy(first, 1)).toEqual({ identity: 'more', registry: null });
  const second = [part('identity', ['6'], null), part('registry', [], null)];
  expect(merged([first, second]).items.map((one) => one.at)).toEqual(['9', '8', '7', '6']);
});

test('a silent service is named', () => {
  expect(merged([[part('identity', ['9'], null), part('registry', [], null, 'away')]]).silent).toEqual(['registry']);
});

test('values are told as people read them', () => {
  expect([told('f', null, words), told('f', true, words), told('f', '2026-11-29', words), told('f', [], words), told('f', ['a', 'b'], words)]).toEqual(['–', 'да', 'day 2026-11-29', '–', 'a, b']);
});

test('a change names old and new, without ids that nobody can read', () => {
  const id = '01890000-0000-7000-8000-000000000000';
  expect(lines({ table: 't', did: 'changed', key: [], fields: { name: ['А', 'Б'], class_id: [null, id] }, rows: null }, words)).toEqual(['name: А → Б']);
  expect(lines({ table: 't', did: 'added', key: [], fields: { name: [null, 'Б'] }, rows: null }, words)).toEqual(['name: Б']);
  expect(lines({ table: 't', did: 'changed', key: [], fields: { name: [] }, rows: null }, words)).toEqual(['name']);
});

