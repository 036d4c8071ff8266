/** The parts of the journal, one per service, and people to look for in it. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { SERVICES, alike, registry, under, unwrap } from '../../api/client';
import { PEOPLE } from '../../session/named';
import { type Place, pairFor } from '../../session/places';
import { type Part, type Reached, type Service, merged, reachedBy } from './rules';
import type { AuditSearch } from './search';

export const READ = 'system:audit:read';
const LINES = 100;

const asked = (search: AuditSearch) => ({
  from_on: search.from,
  until_on: search.until,
  actor_id: search.who,
  subject_id: search.about,
  act: search.act,
  operation: search.operation,
});

/** All services at once, page by page; one that does not answer is named, the others are shown. */
export const acts = (place: Place, search: AuditSearch) => {
  const pair = pairFor(place, READ) ?? '';
  const query = asked(search);
  return infiniteQueryOptions({
    queryKey: ['audit', pair, query],
    initialPageParam: {} as Reached,
    queryFn: async ({ signal, pageParam }) => {
      const look = async (service: Service): Promise<Part> => {
        if (pageParam[service] === null) return { service, items: [], next: null };
        const after = pageParam[service];
        try {
          const page = await unwrap(alike[service].GET('/audit', { params: { query: { ...query, after, limit: LINES } }, signal, ...under(pair) }));
          return { service, items: page.items, next: page.next ?? null };
        } catch (problem) {
          if (signal.aborted) throw problem;
          return { service, items: [], next: after ?? null, problem };
        }
      };
      const parts = await Promise.all(SERVICES.map(look));
      const silent = parts.filter((part) => part.problem);
      if (silent.length === parts.length) throw silent[0]?.problem;
      return parts;
    },
    getNextPageParam: (parts, pages) => reachedBy(parts, pages.length),
    select: ({ pages }) => merged(pages),
  });
};

/** Everything under the conditions, for a file; each service records that it was taken. */
export async function exported(place: Place, search: AuditSearch) {
  const pair = pairFor(place, READ) ?? '';
  const parts = await Promise.all(SERVICES.map((service) => unwrap(alike[service].GET('/audit/export', { params: { query: asked(search) }, ...under(pair) }))));
  return { items: parts.flatMap((part) => part.items), whole: parts.every((part) => part.whole) };
}

/** What may be chosen as an act, over all services. */
export const operations = (place: Place) => {
  const pair = pairFor(place, READ) ?? '';
  return queryOptions({
    queryKey: ['audit', pair, 'operations'],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const look = (service: Service) => unwrap(alike[service].GET('/audit/operations', { signal, ...under(pair) })).catch(() => []);
      return (await Promise.all(SERVICES.map(look))).flat();
    },
  });
};

/** The name behind an id that stands in the address. */
export const person = (place: Place, id: string | undefined) => {
  const pair = pairFor(place, PEOPLE) ?? '';
  return queryOptions({
    queryKey: ['audit', pair, 'person', id],
    enabled: pair !== '' && id !== undefined,
    retry: false,
    queryFn: ({ signal }) => unwrap(registry.GET('/people/{person_id}', { params: { path: { person_id: id ?? '' } }, signal, ...under(pair) })),
  });
};
