/** Cards of organisations: values on a day, history, the department's list; the school's settings of the year. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { academic, identity, newKey, registry, under, unwrap } from '../../../api/client';
import type { Academic, Registry, Role } from '../../../api/schemas';
import { firstOf } from '../../../session/ask';
import { type Place, pairFor, pairsFor } from '../../../session/places';
import { today } from '../../../text/format';
import type { Value } from './rules';

export const READ = 'registry:segment:read';
export const WRITE = 'registry:school:write';
export const LIST = 'registry:school:read';
const WORDS = 'registry:dictionary:read';
const APPOINTED = 'identity:appointment:read';
const YEAR = 'academic:year:read';
export const YEAR_WRITE = 'academic:year:write';
const KEEPERS: readonly Role[] = ['coordinator', 'director', 'deputy-head', 'network-admin', 'rco-operator', 'region-operator'];
const ALL = 'schools';

const readers = (place: Place): string[] => [
  ...new Set([...pairsFor(place, WRITE, { prefer: KEEPERS }), ...pairsFor(place, LIST), ...pairsFor(place, READ)]),
];

export const fields = (place: Place) => {
  const pair = readers(place)[0] ?? '';
  return queryOptions({
    queryKey: ['card-fields'],
    staleTime: Infinity,
    queryFn: ({ signal }) => unwrap(registry.GET('/card-fields', { signal, ...under(pair) })),
  });
};

/** The organisation of the place itself. */
async function ownId(place: Place, pair: string, signal: AbortSignal): Promise<string> {
  let after: string | undefined;
  do {
    const page = await unwrap(registry.GET('/segments', { params: { query: { after, limit: 200 } }, signal, ...under(pair) }));
    const found = page.items.find((each) => each.segment === place.segment);
    if (found) return found.id;
    after = page.next ?? undefined;
  } while (after);
  return '';
}

export interface SeenCard {
  pair: string;
  card: Registry['CardView'];
}
/** Without an id: the card of the place itself. */
export const card = (place: Place, id?: string, on?: string) =>
  queryOptions({
    queryKey: [ALL, place.slug, 'card', id ?? 'own', on],
    queryFn: async ({ signal }): Promise<SeenCard> => {
      const pairs = readers(place);
      const wanted = id ?? (await ownId(place, pairs[0] ?? '', signal));
      const params = { path: { segment_id: wanted }, query: { on } };
      const [pair, found] = await firstOf(pairs, (each) => unwrap(registry.GET('/segments/{segment_id}/card', { params, signal, ...under(each) })));
      return { pair, card: found };
    },
  });

export interface Change {
  pair: string;
  id: string;
  version: number;
  values: Record<string, Value>;
  from: string | null;
}
export const useSave = () =>
  useMutation({
    mutationFn: ({ pair, id, version, values, from }: Change) =>
      unwrap(
        registry.PATCH('/segments/{segment_id}/card', {
          params: { path: { segment_id: id } },
          body: { values: values as Registry['CardValues'], from_on: from },
          ...under(pair, { key: newKey(), version }),
        }),
      ),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const history = (place: Place, id: string) => {
  const pair = pairFor(place, LIST, { prefer: KEEPERS }) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, 'card-changes', id],
    queryFn: async ({ signal }) => {
      const params = { path: { segment_id: id }, query: { limit: 200 } };
      return (await unwrap(registry.GET('/segments/{segment_id}/card/changes', { params, signal, ...under(pair) }))).items;
    },
  });
};

/** Values that a dictionary offers here, for a field that has one. */
export const words = (place: Place, code: Registry['DictionaryLine']['code'] | null) => {
  const pair = pairFor(place, WORDS) ?? '';
  return queryOptions({
    queryKey: ['dictionaries', place.slug, pair, code, 'offered'],
    enabled: pair !== '' && code !== null,
    queryFn: async ({ signal }) => {
      const found = await unwrap(registry.GET('/dictionaries/{code}', { params: { path: { code: code ?? 'posts' } }, signal, ...under(pair) }));
      return found.entries.filter((each) => each.offered).map((each) => each.title);
    },
  });
};

export const lister = (place: Place): string => pairFor(place, LIST, { prefer: ['rco-operator', 'department-head', 'region-operator'] }) ?? '';

export const cards = (place: Place) => {
  const pair = lister(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'cards'],
    queryFn: async ({ signal }): Promise<Registry['CardLine'][]> => {
      const found: Registry['CardLine'][] = [];
      let after: string | undefined;
      do {
        const page = await unwrap(registry.GET('/school-cards', { params: { query: { after, limit: 200 } }, signal, ...under(pair) }));
        found.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
  });
};

/** Who leads and keeps the organisation today, by appointments; undefined for those who may not see them. */
export const responsible = (place: Place, segment: string) => {
  const pair = pairFor(place, APPOINTED) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'responsible', segment],
    enabled: pair !== '',
    queryFn: async ({ signal }) => {
      const query = { segment, on: today(place.zone), staff: true, limit: 200 };
      const page = await unwrap(identity.GET('/appointments', { params: { query }, signal, ...under(pair) }));
      return page.items.filter((each) => each.segment === segment);
    },
  });
};
export const seesAppointed = (place: Place): boolean => pairFor(place, APPOINTED) !== undefined;

export type Settings = Academic['Settings-Output'];
/** The school's rules of marks and journal in its current year. */
export const year = (place: Place) => {
  const pair = pairFor(place, YEAR_WRITE) ?? pairFor(place, YEAR) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'year', place.year],
    enabled: pair !== '',
    queryFn: ({ signal }) => unwrap(academic.GET('/years/{school_year}', { params: { path: { school_year: place.year } }, signal, ...under(pair) })),
  });
};
export const useSettings = (place: Place) =>
  useMutation({
    mutationFn: ({ version, settings }: { version: number; settings: Settings }) => {
      const params = { path: { school_year: place.year } };
      return unwrap(academic.PUT('/years/{school_year}/settings', { params, body: settings, ...under(pairFor(place, YEAR_WRITE) ?? '', { key: newKey(), version }) }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });
