/** People as registry keeps them, with what identity and movement know of one. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { identity, movement, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { everyOf, firstOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { schoolYearOf, today } from '../../text/format';
import type { Kind, Typed } from './rules';

export const READ = 'registry:person:read';
export const WRITE = 'registry:person:write';
export const STAFF = 'registry:staff:write';
export const LIKELY = 'registry:duplicate:read';
export const ACCOUNTS = 'identity:account:read';
export const APPOINTMENTS = 'identity:appointment:read';
export const BOOK = 'movement:order:read';
const LEADERS: readonly Role[] = ['coordinator', 'director', 'deputy-head', 'secretary', 'hr-specialist', 'rco-operator'];
const PAGE = 100;
const ALL = 'people';

export type Person = Registry['PersonView'];
/** Who keeps files sees their private fields: that hat is taken first. */
export const reader = (place: Place): string => pairFor(place, WRITE, { prefer: LEADERS }) ?? pairFor(place, READ, { prefer: LEADERS }) ?? '';

export interface Asked {
  q?: string;
  kind?: Kind;
  class_id?: string;
  without_class?: boolean;
}
export const people = (place: Place, asked: Asked) => {
  const pair = reader(place);
  return infiniteQueryOptions({
    queryKey: [ALL, place.slug, pair, 'list', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = { ...asked, after: pageParam, limit: PAGE };
      return unwrap(registry.GET('/people', { params: { query }, signal, ...under(pair) }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const classes = (place: Place) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'classes'],
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      unwrap(registry.GET('/classes', { params: { query: { school_year: schoolYearOf(today(place.zone)) } }, signal, ...under(pair) })),
  });
};

/** People with an appointment in this role today. */
export const withRole = (place: Place, role: Role | undefined) => {
  const pair = pairFor(place, APPOINTMENTS, { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'role', role],
    enabled: role !== undefined && pair !== '',
    queryFn: async ({ signal }): Promise<Person[]> => {
      const query = { role, on: today(place.zone), limit: 200 };
      const page = await unwrap(identity.GET('/appointments', { params: { query }, signal, ...under(pair) }));
      const found = new Map<string, Person>();
      for (const row of page.items) {
        if (row.withdrawn) continue;
        const { person_id: id, last_name, first_name, middle_name } = row;
        found.set(id, { id, last_name, first_name, middle_name, birth_on: null, kinds: ['staff'], posts: [row.title ?? row.role], class_id: null, class_name: null });
      }
      return [...found.values()];
    },
  });
};

export interface SeenFile {
  pair: string;
  file: Registry['PersonalFile'];
}
export const file = (place: Place, id: string) =>
  queryOptions({
    queryKey: [ALL, place.slug, 'file', id],
    queryFn: async ({ signal }): Promise<SeenFile> => {
      const ask = (pair: string) => unwrap(registry.GET('/people/{person_id}', { params: { path: { person_id: id } }, signal, ...under(pair) }));
      const pairs = [...new Set([...pairsFor(place, WRITE, { prefer: LEADERS }), ...pairsFor(place, READ, { prefer: LEADERS })])];
      const [pair, found] = await firstOf(pairs, ask);
      return { pair, file: found };
    },
  });

/** The account, or null when this reader has none to see. */
export const account = (place: Place, id: string) => {
  const pairs = pairsFor(place, ACCOUNTS, { prefer: LEADERS });
  return queryOptions({
    queryKey: [ALL, place.slug, 'account', pairs, id],
    enabled: pairs.length > 0,
    retry: false,
    queryFn: async ({ signal }) => {
      const ask = (pair: string) => unwrap(identity.GET('/accounts/{person_id}', { params: { path: { person_id: id } }, signal, ...under(pair) }));
      return (await firstOf(pairs, ask).catch(() => null))?.[1] ?? null;
    },
  });
};

/** What the book of movement says of a student. */
export const story = (place: Place, id: string) => {
  const pairs = pairsFor(place, BOOK, { prefer: LEADERS });
  return queryOptions({
    queryKey: [ALL, place.slug, 'story', pairs, id],
    enabled: pairs.length > 0,
    queryFn: async ({ signal }) => {
      const params = { query: { student_id: id, limit: 100 } };
      const ask = (pair: string) => unwrap(movement.GET('/entries', { params, signal, ...under(pair) }));
      const answers = await everyOf(pairs.slice(0, 1), ask);
      return answers.flatMap(([, page]) => page.items);
    },
  });
};

/** Posts that the dictionary offers here; another word may be typed all the same. */
export const posts = (place: Place) => {
  const pair = pairFor(place, 'registry:dictionary:read') ?? '';
  return queryOptions({
    queryKey: ['dictionaries', place.slug, pair, 'posts', 'offered'],
    enabled: pair !== '',
    queryFn: async ({ signal }) => {
      const found = await unwrap(registry.GET('/dictionaries/{code}', { params: { path: { code: 'posts' } }, signal, ...under(pair) }));
      return found.entries.filter((each) => each.offered).map((each) => each.title);
    },
  });
};

/** Who is probably known already; the answer holds while nothing else is typed. */
export const likely = (place: Place, typed: Typed, askable: boolean) => {
  const pair = pairFor(place, LIKELY, { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'likely', typed],
    enabled: pair !== '' && askable,
    staleTime: 60_000,
    queryFn: ({ signal }) => unwrap(registry.POST('/people/likeness', { body: typed, signal, ...under(pair) })),
  });
};

export const useEdit = () =>
  useMutation({
    mutationFn: ({ pair, id, version, body }: { pair: string; id: string; version: number; body: Registry['PersonEdit'] }) => {
      const params = { path: { person_id: id } };
      return unwrap(registry.PUT('/people/{person_id}', { params, body, ...under(pair, { key: newKey(), version }) }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const useTakeOn = () =>
  useMutation({
    mutationFn: ({ pair, key, body }: { pair: string; key: string; body: Registry['NewStaff'] }) =>
      unwrap(registry.POST('/staff', { body, ...under(pair, { key }) })),
    onSuccess: (_data, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const useTakeIn = () =>
  useMutation({
    mutationFn: ({ pair, key, body }: { pair: string; key: string; body: Registry['NewStudent'] }) =>
      unwrap(registry.POST('/students', { body, ...under(pair, { key }) })),
    onSuccess: (_data, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const useDismiss = () =>
  useMutation({
    mutationFn: ({ pair, key, id, body }: { pair: string; key: string; id: string; body: Registry['Dismissal'] }) => {
      const params = { path: { placement_id: id } };
      return unwrap(registry.POST('/staff/{placement_id}/dismissal', { params, body, ...under(pair, { key }) }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });
