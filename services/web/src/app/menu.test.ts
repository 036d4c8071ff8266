import { describe, expect, test } from 'vitest';
import type { Hat, Place, Role } from '../session/places';
import type { Feature } from '../session/slots';
import { levelOf, menuOf, thumbOf } from './menu';
import { merged } from './today/order';
import { matching } from './search/find';

const hat = (role: Role, ...rights: string[]): Hat => ({
  pair: `s/${role}`, segment: 's', role, title: role, place: 's', rights: new Set(rights),
}); // prettier-ignore
const place = (...hats: Hat[]): Place => ({ slug: 's', kind: 'staff', level: 'school', segment: 's', title: 's', hats, year: 2026 });
const features: Feature[] = [
  { name: 'board', routes: [], sections: [{ entry: 'communication', name: 'board', path: '/board', right: 'board' }] },
  { name: 'journal', routes: [], sections: [{ entry: 'journal', name: 'journal', path: '/journal', right: 'journal' }] },
  { name: 'system', routes: [], sections: [{ entry: 'system', name: 'state', path: '/system', right: 'self' }] },
];

describe('the menu', () => {
  test('is the sum of the hats of a place, each entry under the hat that may', () => {
    const menu = menuOf(place(hat('director', 'board'), hat('teacher', 'journal')), features);
    expect(menu.map((each) => [each.entry, each.sections[0].as])).toEqual([
      ['today', 'director'],
      ['journal', 'teacher'],
      ['communication', 'director'],
    ]);
  });
  test('leaves out what the role has no row for, right or not', () => {
    expect(menuOf(place(hat('teacher', 'self')), features).map((each) => each.entry)).toEqual(['today']);
  });
  test.each<[Parameters<typeof levelOf>[0], Role, string | null]>([
    ['journal', 'teacher', 'main'], ['journal', 'director', 'more'], ['journal', 'department-specialist', 'more'],
    ['journal', 'parent', null], ['diary', 'parent', 'main'], ['diary', 'student', 'main'], ['diary', 'teacher', null],
    ['timetable', 'additional-teacher', 'more'], ['timetable', 'deputy-head', 'main'], ['people', 'coordinator', 'main'],
    ['movement', 'rco-operator', 'more'], ['schools', 'department-specialist', 'more'], ['schools', 'region-operator', 'main'],
    ['staff', 'hr-specialist', 'main'], ['staff', 'department-head', 'more'], ['management', 'rco-operator', 'main'], ['management', 'department-head', 'more'],
    ['management', 'network-admin', 'main'], ['system', 'network-admin', 'more'], ['system', 'region-operator', 'main'],
    ['year', 'network-admin', 'more'], ['collections', 'deputy-head', 'more'], ['documents', 'hr-specialist', 'main'],
    ['courses', 'student', 'main'], ['admissions', 'parent', 'main'], ['clubs', 'additional-teacher', 'main'],
    ['figures', 'director', 'main'], ['reports', 'student', 'more'], ['control', 'deputy-head', 'main'],
  ])('%s for %s: %s, as the table of the screens has it', (entry, role, level) => expect(levelOf(entry, role)).toBe(level)); // prettier-ignore

  test('the thumb reaches «Today», theirs, and the talk last', () => {
    const menu = menuOf(place(hat('teacher', 'journal', 'board')), features);
    expect(thumbOf(menu).map((each) => each.entry)).toEqual(['today', 'journal', 'communication']);
  });
});

test('duties stand by urgency, then by date; two hats show one thing once', () => {
  const item = (id: string, urgency: 'law' | 'soon' | 'calm', order?: string) => ({ id, title: id, urgency, order, to: '/' });
  const shown = merged([item('a', 'calm'), item('b', 'soon', '2026-11-25'), item('c', 'soon', '2026-11-24'), item('d', 'law'), item('b', 'soon', '2026-11-25')]);
  expect(shown.map((each) => each.id)).toEqual(['d', 'c', 'b', 'a']);
});

test('sections are found by any beginning, in the wrong layout too', () => {
  const all = ['Расписание', 'Объявления', 'Отчёты'].map((label) => ({ id: label, label, to: '/' }));
  expect(matching('объяв', all).map((each) => each.label)).toEqual(['Объявления']);
  expect(matching('jnxtn', all).map((each) => each.label)).toEqual(['Отчёты']);
  expect(matching('', all)).toEqual([]);
});
