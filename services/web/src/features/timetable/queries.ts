/** The school's week in one answer: class, teacher and room are looked up in it at once. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { academic, newKey, under, unwrap } from '../../api/client';
import type { Academic } from '../../api/schemas';
import { everyOf } from '../../session/ask';
import { type Place, type Role, pairFor, pairsFor } from '../../session/places';
import { type Day, schoolYearOf, today } from '../../text/format';
import type { Entry } from './rules';

export const READ = 'academic:timetable:read';
export const WRITE = 'academic:timetable:write';
const PREFER: readonly Role[] = ['deputy-head', 'coordinator', 'director', 'teacher'];
const MINUTES = 60_000;

export type NewEntry = Academic['NewEntry'];

/** Entries in force on a day. A family sees the classes of its children only, each under the pair of its school. */
export const week = (place: Place, on: Day) => {
  const pairs = place.kind === 'family' ? pairsFor(place, READ) : pairsFor(place, READ, { prefer: PREFER }).slice(0, 1);
  return queryOptions({
    queryKey: ['timetable', place.slug, pairs, on],
    staleTime: MINUTES,
    queryFn: async ({ signal }): Promise<Entry[]> => {
      const answers = await everyOf(pairs, async (pair) => {
        const ask = (class_id?: string) => unwrap(academic.GET('/timetable', { params: { query: { on, class_id } }, signal, ...under(pair) }));
        if (place.kind !== 'family') return ask();
        const children = await unwrap(academic.GET('/diary/students', { signal, ...under(pair) }));
        const classes = [...new Set(children.filter((child) => child.until_on === null).map((child) => child.class_id))];
        return (await Promise.all(classes.map(ask))).flat();
      });
      return answers.flatMap(([, entries]) => entries);
    },
  });
};

export const year = (place: Place) => {
  const pair = pairFor(place, 'academic:year:read', { prefer: PREFER });
  const school_year = place.year;
  return queryOptions({
    queryKey: ['timetable', place.slug, pair, 'year', school_year],
    enabled: pair !== undefined,
    staleTime: 10 * MINUTES,
    queryFn: ({ signal }) => unwrap(academic.GET('/years/{school_year}', { params: { path: { school_year } }, signal, ...under(pair ?? '') })),
  });
};

export const groups = (place: Place) => {
  const pair = pairFor(place, 'academic:group:read', { prefer: PREFER });
  const query = { school_year: place.year };
  return queryOptions({
    queryKey: ['timetable', place.slug, pair, 'groups', place.year],
    enabled: pair !== undefined,
    staleTime: 5 * MINUTES,
    queryFn: ({ signal }) => unwrap(academic.GET('/groups', { params: { query }, signal, ...under(pair ?? '') })),
  });
};

const refresh = { queryKey: ['timetable'] };

export const useAdd = (pair: string, place: Place) =>
  useMutation({
    mutationFn: (entries: NewEntry[]) => {
      const query = { school_year: schoolYearOf(today(place.zone)) };
      return unwrap(academic.POST('/timetable/entries', { body: { entries }, params: { query }, ...under(pair, { key: newKey() }) }));
    },
    onSuccess: (_data, _asked, _kept, { client }) => client.invalidateQueries(refresh),
  });

export const useMove = (pair: string) =>
  useMutation({
    mutationFn: ({ entry, body }: { entry: Entry; body: Academic['ChangedEntry'] }) => {
      const params = { path: { entry_id: entry.id } } as never;
      return unwrap(academic.PUT('/timetable/entries/{entry_id}', { params, body, ...under(pair, { version: entry.version }) }));
    },
    onSuccess: (_data, _asked, _kept, { client }) => client.invalidateQueries(refresh),
  });

export const useEnd = (pair: string) =>
  useMutation({
    mutationFn: async ({ entry, from_on }: { entry: Entry; from_on: Day }) => {
      const params = { path: { entry_id: entry.id }, query: { from_on } };
      return unwrap(academic.DELETE('/timetable/entries/{entry_id}', { params, ...under(pair) }));
    },
    onSuccess: (_data, _asked, _kept, { client }) => client.invalidateQueries(refresh),
  });

export const useMake = (pair: string) =>
  useMutation({
    mutationFn: (body: Academic['Range']) => unwrap(academic.POST('/timetable/lessons', { body, ...under(pair, { key: newKey() }) })),
    onSuccess: (_data, _asked, _kept, { client }) => client.invalidateQueries(),
  });
