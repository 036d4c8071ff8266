/** What the book of movement is asked, and how it is changed. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { movement, registry, under, unwrap } from '../../api/client';
import type { Movement, Registry, Role } from '../../api/schemas';
import { firstOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { type Day, schoolYearOf } from '../../text/format';
import type { AnyKind } from './rules';

export const READ = 'movement:order:read';
export const WRITE = 'movement:order:write';
export const SIGN = 'movement:order:approve';
export const TRANSFERS = 'movement:transfer:read';
export const TRANSFER = 'movement:transfer:write';
export const RELEASE = 'movement:transfer:approve';
export const COUNTS = 'movement:contingent:read';

/** Who sees the whole school comes before who sees a class. */
export const LEADERS: readonly Role[] = ['director', 'coordinator', 'deputy-head', 'secretary', 'department-specialist', 'rco-operator'];
export const actingFor = (place: Place, right: string): string => pairFor(place, right, { prefer: LEADERS }) ?? '';

export const ALL = 'movement';
const key = (place: Place, pair: string, ...rest: readonly unknown[]) => [ALL, place.slug, pair, ...rest];

export interface AskedOrders {
  school_year: number;
  kind?: AnyKind;
  state?: Movement['OrderInList']['state'];
}

export const orders = (place: Place, asked: AskedOrders) => {
  const pair = actingFor(place, READ);
  return infiniteQueryOptions({
    queryKey: key(place, pair, 'orders', asked),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = { ...asked, after: pageParam, limit: 200 };
      return unwrap(movement.GET('/orders', { params: { query }, signal, ...under(pair) }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export interface SeenOrder {
  pair: string;
  order: Movement['OrderCard'];
}
export const order = (place: Place, id: string) =>
  queryOptions({
    queryKey: key(place, '', 'order', id),
    queryFn: async ({ signal }): Promise<SeenOrder> => {
      const params = { path: { order_id: id } };
      const ask = (pair: string) => unwrap(movement.GET('/orders/{order_id}', { params, signal, ...under(pair) }));
      const [pair, found] = await firstOf(pairsFor(place, READ, { prefer: LEADERS }), ask);
      return { pair, order: found };
    },
  });

/** How many on the day: by class in a school, by school above. */
export const summary = (place: Place, on: Day, by: 'class' | 'school' = 'class') => {
  const pair = actingFor(place, COUNTS);
  return queryOptions({
    queryKey: key(place, pair, 'summary', on, by),
    enabled: pair !== '',
    queryFn: ({ signal }) =>
      unwrap(movement.GET('/contingent/summary', { params: { query: { on, by } }, signal, ...under(pair) })),
  });
};

/** Every class of the year that holds the day, the empty ones too, with its number on the day. */
export const classesOn = (place: Place, on: Day) => {
  const pair = actingFor(place, 'registry:class:read');
  return queryOptions({
    queryKey: key(place, pair, 'classes-on', on),
    enabled: place.level === 'school',
    queryFn: async ({ signal, client }): Promise<Movement['Group'][]> => {
      const params = { query: { school_year: schoolYearOf(on) } };
      const [known, counted] = await Promise.all([
        unwrap(registry.GET('/classes', { params, signal, ...under(pair) })),
        client.fetchQuery(summary(place, on)),
      ]);
      const count = new Map(counted.groups.map((group) => [group.class_id, group.students]));
      return known.map(({ id, segment, name, grade }) => ({ class_id: id, segment, name, grade, students: count.get(id) ?? 0 }));
    },
  });
};

export const balance = (place: Place, from: Day, until: Day, by: 'class' | 'school') => {
  const pair = actingFor(place, COUNTS);
  return queryOptions({
    queryKey: key(place, pair, 'balance', from, until, by),
    enabled: pair !== '' && from <= until,
    queryFn: ({ signal }) => {
      const query = { from_on: from, until_on: until, by };
      return unwrap(movement.GET('/contingent/balance', { params: { query }, signal, ...under(pair) }));
    },
  });
};

/** The students of a class on a day. */
export const present = (place: Place, on: Day, classId: string) => {
  const pair = actingFor(place, COUNTS);
  return queryOptions({
    queryKey: key(place, pair, 'present', on, classId),
    queryFn: ({ signal }) => {
      const query = { on, class_id: classId, limit: 500 };
      return unwrap(movement.GET('/contingent', { params: { query }, signal, ...under(pair) }));
    },
  });
};

export const entries = (place: Place, asked: { from?: Day; until?: Day; student?: string }) => {
  const pair = actingFor(place, READ);
  return infiniteQueryOptions({
    queryKey: key(place, pair, 'entries', asked),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => {
      const query = { from_on: asked.from, until_on: asked.until, student_id: asked.student, after: pageParam, limit: 500 };
      return unwrap(movement.GET('/entries', { params: { query }, signal, ...under(pair) }));
    },
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const transfers = (place: Place) => {
  const pair = actingFor(place, TRANSFERS);
  return infiniteQueryOptions({
    queryKey: key(place, pair, 'transfers'),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      unwrap(movement.GET('/transfers', { params: { query: { after: pageParam, limit: 200 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const transfer = (place: Place, id: string) => {
  const pair = actingFor(place, TRANSFERS);
  return queryOptions({
    queryKey: key(place, pair, 'transfer', id),
    queryFn: ({ signal }) =>
      unwrap(movement.GET('/transfers/{transfer_id}', { params: { path: { transfer_id: id } }, signal, ...under(pair) })),
  });
};

/** Schools that may be named as the other side. */
export const schools = (place: Place, name: string) => {
  const pair = actingFor(place, TRANSFERS);
  return queryOptions({
    queryKey: key(place, pair, 'schools', name),
    staleTime: 300_000,
    queryFn: ({ signal }) =>
      unwrap(movement.GET('/transfers/schools', { params: { query: { name } }, signal, ...under(pair) })),
  });
};

type Person = Registry['PersonView'];

/** Students who are in no class: placed by a list, not yet (or no longer) enrolled. */
export const withoutClass = (place: Place) => {
  const pair = actingFor(place, 'registry:person:read');
  return queryOptions({
    queryKey: key(place, pair, 'without-class'),
    queryFn: async ({ signal }): Promise<Person[]> => {
      const found: Person[] = [];
      let after: string | undefined;
      do {
        const query = { without_class: true, after, limit: 200 };
        const answer = await unwrap(registry.GET('/people', { params: { query }, signal, ...under(pair) }));
        found.push(...answer.items);
        after = answer.next ?? undefined;
      } while (after);
      return found;
    },
  });
};
