import { describe, expect, test } from 'vitest';
import type { Identity } from '../api/schemas';
import { homeOf, may, pairFor, pairsFor, placesOf } from './places';

const hat = (segment: string, role: string): Identity['Hat'] => ({
  acting_as: `${segment}/${role}`, segment, segment_name: segment, segment_short_name: segment, role, title: role,
  from_on: '2026-09-01', until_on: null, in_token: true,
}); // prettier-ignore
const SCHOOL = 'tomsk/seversk/school-18';
const OTHER = 'tomsk/seversk/school-12';

describe('places', () => {
  const places = placesOf(
    [hat(SCHOOL, 'teacher'), hat(SCHOOL, 'deputy-head'), hat(SCHOOL, 'parent'), hat(OTHER, 'parent'), hat('tomsk/seversk', 'rco-operator')],
    new Map([
      [`${SCHOOL}/teacher`, ['journal:write', 'board:read']],
      [`${SCHOOL}/deputy-head`, ['order:write', 'board:read']],
      [`${OTHER}/parent`, ['diary:read']],
    ]),
  );

  test('staff roles of one school are one place, children of all schools are the family', () => {
    expect(places.map((place) => [place.slug, place.level, place.hats.map((each) => each.role)])).toEqual([
      ['seversk', 'municipality', ['rco-operator']],
      ['school-18', 'school', ['teacher', 'deputy-head']],
      ['family', 'school', ['parent', 'parent']],
    ]);
  });

  test('a request names the hat that has the right, and no other', () => {
    const [, school, family] = places;
    expect(pairFor(school!, 'order:write')).toBe(`${SCHOOL}/deputy-head`);
    expect(pairFor(school!, 'diary:read')).toBeUndefined();
    expect(pairFor(family!, 'diary:read', { segment: OTHER })).toBe(`${OTHER}/parent`);
    expect(may(family!, 'diary:read', SCHOOL)).toBe(false);
  });

  test('the preferred role is asked first, the others after it', () => {
    expect(pairsFor(places[1]!, 'board:read', { prefer: ['deputy-head'] })).toEqual([`${SCHOOL}/deputy-head`, `${SCHOOL}/teacher`]);
  });

  test('one begins where one was last, else at the first place', () => {
    expect(homeOf(places, 'family')?.slug).toBe('family');
    expect(homeOf(places, 'gone')?.slug).toBe('seversk');
    expect(homeOf([], null)).toBeUndefined();
  });
});

test('two schools of one code in different municipalities get addresses of their own', () => {
  const slugs = placesOf([hat('tomsk/seversk/school-1', 'teacher'), hat('tomsk/asino/school-1', 'teacher')], new Map());
  expect(slugs.map((place) => place.slug)).toEqual(['asino.school-1', 'seversk.school-1']);
});
