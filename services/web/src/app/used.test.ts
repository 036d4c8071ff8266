import { expect, test } from 'vitest';
import type { Place } from '../session/places';
import type { Feature } from '../session/slots';
import { note, sectionAt, taken } from './used';

const hat = { pair: 's/teacher', segment: 's', role: 'teacher', title: '', place: '', rights: new Set(['a', 'b']) };
const place = { slug: 'school', hats: [hat] } as unknown as Place;
const features = [
  { name: 'x', routes: [], sections: [{ entry: 'people', name: 'people', path: '/people', right: 'a' }, { entry: 'people', name: 'duplicates', path: '/people/duplicates', right: 'b' }] },
  { name: 'y', routes: [], sections: [{ entry: 'staff', name: 'staff', path: '/staff', right: 'c' }] },
] as unknown as Feature[];

test('an address belongs to the section with the longest path that one may open', () => {
  expect(sectionAt(place, '/school/people/duplicates/merges', features)?.name).toBe('duplicates');
  expect(sectionAt(place, '/school/people/42', features)).toEqual({ name: 'people', pair: 's/teacher' });
  expect(sectionAt(place, '/school', features)?.name).toBe('today');
  expect(sectionAt(place, '/school/staff', features)).toBeNull();
});

test('an opening is counted once however one goes about within it', () => {
  note('p', 'people');
  note('p', 'people');
  note('p', 'journal');
  note('p', 'people');
  expect(taken()).toEqual([['p', [{ section: 'people', opens: 2 }, { section: 'journal', opens: 1 }]]]);
  expect(taken()).toEqual([]);
});
