/** Classes as registry keeps them; journals of a class as academic does. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { academic, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { firstOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { readSession } from '../../session/session';

export const READ = 'registry:class:read';
export const WRITE = 'registry:class:write';
const GROUPS = 'academic:group:read';
const STAFF = 'registry:person:read';
const LEADERS: readonly Role[] = ['director', 'coordinator', 'deputy-head', 'secretary'];

export type SchoolClass = Registry['ClassView'];
const keys = { all: ['classes'] as const, place: (place: Place) => ['classes', place.slug] as const };

export const classes = (place: Place, year: number) => {
  const pair = pairFor(place, READ, { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [...keys.place(place), pair, year],
    queryFn: ({ signal }) => unwrap(registry.GET('/classes', { params: { query: { school_year: year } }, signal, ...under(pair) })),
  });
};

export interface SeenClass {
  pair: string;
  card: Registry['ClassCard'];
}
export const schoolClass = (place: Place, id: string) =>
  queryOptions({
    queryKey: [...keys.place(place), 'one', id],
    queryFn: async ({ signal }): Promise<SeenClass> => {
      const params = { path: { class_id: id } };
      const ask = (pair: string) => unwrap(registry.GET('/classes/{class_id}', { params, signal, ...under(pair) }));
      const [pair, card] = await firstOf(pairsFor(place, READ, { prefer: LEADERS }), ask);
      return { pair, card };
    },
  });

export const journals = (place: Place, id: string) => {
  const pair = pairFor(place, GROUPS, { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [...keys.place(place), 'journals', pair, id],
    queryFn: ({ signal }) => unwrap(academic.GET('/groups', { params: { query: { class_id: id } }, signal, ...under(pair) })),
  });
};

/** Who may be class teacher: the staff of the school. */
export const staff = (place: Place) => {
  const pair = pairFor(place, STAFF, { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [...keys.place(place), 'staff', pair],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const query = { kind: 'staff' as const, limit: 200 };
      return (await unwrap(registry.GET('/people', { params: { query }, signal, ...under(pair) }))).items;
    },
  });
};

/** Cards of a class are printed by the office, and by its own class teacher. */
export const issues = (place: Place, teacherId: string | null): boolean => {
  const pair = pairFor(place, 'identity:account:write', { prefer: LEADERS });
  if (pair === undefined || place.level !== 'school') return false;
  return !pair.endsWith('/teacher') || teacherId === readSession().me?.person_id;
};

export type Change =
  | { body: Registry['NewClass']; known?: undefined }
  | { body: Registry['ClassEdit']; known: { id: string; version: number } };
export const useSaveClass = () =>
  useMutation({
    mutationFn: ({ pair, key, change }: { pair: string; key: string; change: Change }) => {
      if (!change.known) return unwrap(registry.POST('/classes', { body: change.body, ...under(pair, { key }) }));
      const params = { path: { class_id: change.known.id } };
      const call = under(pair, { key, version: change.known.version });
      return unwrap(registry.PUT('/classes/{class_id}', { params, body: change.body, ...call }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: keys.all }),
  });
