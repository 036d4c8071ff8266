import { describe, expect, test } from 'vitest';
import { BEGUN, type Step, back, clock, forward, isDone, personFor, read, saw, taskNow, whole } from './walk';

const STEPS: Step[] = [
  { id: 'a', who: 'teacher', tasks: [{ id: 'one' }, { id: 'two' }, { id: 'three' }] },
  { id: 'b', who: 'mother', tasks: [{ id: 'one' }, { id: 'two' }] },
];
const [a, b] = STEPS as [Step, Step];

describe('the walk through the demonstration', () => {
  test('a fact moves the task on, and those before it with it', () => {
    const first = saw(BEGUN, a, 'one');
    expect(taskNow(first, a)?.id).toBe('two');
    const last = saw(BEGUN, a, 'three');
    expect(taskNow(last, a)).toBeUndefined();
    expect(last.done).toEqual(['a one', 'a two', 'a three']);
  });
  test('what was seen before changes nothing, so that nothing is drawn anew', () => {
    const walk = saw(BEGUN, a, 'two');
    expect(saw(walk, a, 'one')).toBe(walk);
    expect(saw(walk, a, 'absent')).toBe(walk);
  });
  test('tasks of the same name in two steps are two', () => {
    expect(isDone(saw(BEGUN, a, 'one'), b, b.tasks[0] as { id: string })).toBe(false);
  });
  test('«Дальше» leaves a step unfinished and ends at the last card', () => {
    const second = forward(BEGUN, STEPS);
    expect([second.step, second.done]).toEqual([1, []]);
    expect(forward(forward(second, STEPS), STEPS).step).toBe(2);
  });
  test('«Назад» stops at the first step', () => {
    expect(back(back({ ...BEGUN, step: 1 })).step).toBe(0);
  });
  test('what was kept survives a redirect; what cannot be read begins anew', () => {
    const walk = { step: 1, done: ['a one'], seconds: 42, clicks: 7 };
    expect(read(JSON.stringify(walk), STEPS)).toEqual(walk);
    expect(read(JSON.stringify({ ...walk, step: 99, done: ['a one', 'gone task'] }), STEPS)).toEqual({ ...walk, step: 2 });
    for (const junk of [null, '', '{}', '[]', 'null', '{"step":"x"}']) expect(read(junk, STEPS)).toEqual(BEGUN);
  });
  test('steps done whole are counted for the last card', () => {
    expect(whole(saw(BEGUN, a, 'three'), STEPS)).toBe(1);
  });
  test('seconds are shown as a clock', () => {
    expect([0, 9, 65, 180].map(clock)).toEqual(['0:00', '0:09', '1:05', '3:00']);
  });
  test('a person is found by surname and role, never by one of them', () => {
    const people = [
      { name: 'Смирнова Анна', appointments: [{ role: 'director', segment: 'x/y/z' }] },
      { name: 'Смирнов Алексей', appointments: [{ role: 'director', segment: 'x/y/z' }] },
      { name: null, appointments: [{ role: 'deputy-head', segment: 'x/y/z' }] },
    ];
    expect(personFor(people, 'Смирнов', 'director')).toBe(people[1]);
    expect(personFor(people, 'Смирнов', 'teacher')).toBeUndefined();
    expect(personFor(people, '', 'deputy-head')).toBe(people[2]);
  });
});
