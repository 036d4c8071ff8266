/** Classes as registry keeps them; journals of a class as academic does. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { academic, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { firstOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { readSession } from '../../session/session';
import { today } from '../../text/format';

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

export const DIVIDE = 'academic:group:write';
/** Group → its students today; `at` changes with every answer, so that a form begins anew. */
export const subgroups = (place: Place, groups: readonly { id: string }[]) => {
  const pair = pairFor(place, GROUPS, { prefer: LEADERS }) ?? '';
  const ids = groups.map((each) => each.id);
  return queryOptions({
    queryKey: [...keys.place(place), 'subgroups', pair, ids],
    queryFn: async ({ signal }) => {
      const now = today(place.zone);
      const answers = await Promise.all(
        ids.map((id) => unwrap(academic.GET('/groups/{group_id}/students', { params: { path: { group_id: id } }, signal, ...under(pair) }))),
      );
      const inside = (rows: (typeof answers)[number]) => rows.filter((row) => row.from_on <= now && (row.until_on ?? now) >= now).map((row) => row.student_id);
      return { at: Date.now(), of: Object.fromEntries(ids.map((id, index) => [id, inside(answers[index] ?? [])])) };
    },
  });
};

export const useDivide = () =>
  useMutation({
    mutationFn: async ({ pair, from, groups }: { pair: string; from: string; groups: [string, string[]][] }) => {
      // Those who leave a group first: a student is in one subgroup of a subject at a time.
      for (const [id, students] of groups) {
        const body = { student_ids: students, from_on: from };
        await unwrap(academic.PUT('/groups/{group_id}/members', { params: { path: { group_id: id } }, body, ...under(pair, { key: newKey() }) }));
      }
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: keys.all }),
  });

/** Who leads the class when. */
export const teachers = (place: Place, id: string) => {
  const pair = pairFor(place, STAFF, { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [...keys.place(place), 'teachers', pair, id],
    queryFn: ({ signal }) => unwrap(registry.GET('/classes/{class_id}/teachers', { params: { path: { class_id: id } }, signal, ...under(pair) })),
  });
};
const again = (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: readonly string[] }) => Promise<void> } }) =>
  void client.invalidateQueries({ queryKey: keys.all });

export const useAppointTeacher = () =>
  useMutation({
    mutationFn: ({ pair, key, id, version, body }: { pair: string; key: string; id: string; version: number; body: Registry['NewTeacher'] }) =>
      unwrap(registry.POST('/classes/{class_id}/teachers', { params: { path: { class_id: id } }, body, ...under(pair, { key, version }) })),
    onSettled: again,
  });

export const useEndTeacher = () =>
  useMutation({
    mutationFn: ({ pair, id, last }: { pair: string; id: string; last: string }) =>
      unwrap(registry.POST('/class-teachers/{term_id}/ending', { params: { path: { term_id: id } }, body: { until_on: last }, ...under(pair, { key: newKey() }) })),
    onSettled: again,
  });

export const nextYear = (place: Place, pair: string, year: number) =>
  queryOptions({
    queryKey: [...keys.place(place), 'next-year', pair, year],
    staleTime: 0,
    queryFn: ({ signal }) => unwrap(registry.GET('/next-year-classes', { params: { query: { school_year: year } }, signal, ...under(pair) })),
  });

export const useMakeYear = () =>
  useMutation({
    mutationFn: ({ pair, key, body }: { pair: string; key: string; body: Registry['YearWish'] }) =>
      unwrap(registry.POST('/next-year-classes', { body, ...under(pair, { key }) })),
    onSettled: again,
  });

export const useJoin = () =>
  useMutation({
    mutationFn: ({ pair, key, ids }: { pair: string; key: string; ids: string[] }) =>
      unwrap(registry.POST('/class-sets', { body: { class_ids: ids }, ...under(pair, { key }) })),
    onSettled: again,
  });

export const usePart = () =>
  useMutation({
    mutationFn: ({ pair, key, id }: { pair: string; key: string; id: string }) =>
      unwrap(registry.DELETE('/class-sets/{set_id}', { params: { path: { set_id: id } }, ...under(pair, { key }) })),
    onSettled: again,
  });

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
