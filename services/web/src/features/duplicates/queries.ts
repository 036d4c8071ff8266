/** Duplicates as registry knows them; what each service keeps of a record the page asks of it and sums up (ADR 0018). */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { academic, communication, identity, movement, registry, under, unwrap } from '../../api/client';
import { asProblem } from '../../api/problem';
import type { Registry, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { type Kept, summed } from './rules';

export const READ = 'registry:duplicate:read';
export const WRITE = 'registry:duplicate:write';
export const OFFICE: readonly Role[] = ['coordinator', 'director', 'deputy-head'];
/** Their menu has no «Люди». */
export const ABOVE: readonly Role[] = ['rco-operator', 'network-admin'];
const ALL = 'duplicates';
const BUSY = 2_000;

export const actor = (place: Place): string => pairFor(place, WRITE, { prefer: [...OFFICE, ...ABOVE] }) ?? pairFor(place, READ, { prefer: OFFICE }) ?? '';

export const pairs = (place: Place, state: 'open' | 'dismissed', pair = actor(place)) =>
  infiniteQueryOptions({
    queryKey: [ALL, pair, 'pairs', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(registry.GET('/duplicates', { params: { query: { state, after: pageParam, limit: 50 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const onePair = (place: Place, id: string) => {
  const pair = actor(place);
  return queryOptions({
    queryKey: [ALL, pair, 'pair', id],
    queryFn: ({ signal }) => unwrap(registry.GET('/duplicates/{pair_id}', { params: { path: { pair_id: id } }, signal, ...under(pair) })),
  });
};

export const elsewhere = (place: Place, pair = actor(place)) =>
  queryOptions({
    queryKey: [ALL, pair, 'elsewhere'],
    queryFn: ({ signal }) => unwrap(registry.GET('/duplicates/elsewhere', { signal, ...under(pair) })),
  });

export const lastRun = (place: Place) => {
  const pair = actor(place);
  return queryOptions({
    queryKey: [ALL, pair, 'run'],
    queryFn: ({ signal }) => unwrap(registry.GET('/duplicates/runs/last', { signal, ...under(pair) })),
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'done' ? BUSY : false),
  });
};

export const merges = (place: Place) => {
  const pair = actor(place);
  return infiniteQueryOptions({
    queryKey: [ALL, pair, 'merges'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(registry.GET('/merges', { params: { query: { after: pageParam, limit: 50 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const oneMerge = (place: Place, id: string) => {
  const pair = actor(place);
  return queryOptions({
    queryKey: [ALL, pair, 'merge', id],
    queryFn: ({ signal }) => unwrap(registry.GET('/merges/{merge_id}', { params: { path: { merge_id: id } }, signal, ...under(pair) })),
  });
};

/** Who is not known to a service has nothing there. */
const nothing = (wrong: unknown): Kept[] => {
  if (asProblem(wrong).status === 404) return [];
  throw wrong;
};

/** What journal, book, accounts and board keep of a record; all of them must answer, or nothing is promised. */
export const holdings = (place: Place, person: string | undefined, since?: string) => {
  const pair = actor(place);
  return queryOptions({
    queryKey: [ALL, pair, 'holdings', person, since],
    enabled: person !== undefined,
    queryFn: async ({ signal }): Promise<Kept[]> => {
      const asked = { params: { path: { person_id: person ?? '' }, query: { since } }, signal, ...under(pair) };
      const answers = [academic.GET('/people/{person_id}/holdings', asked), movement.GET('/people/{person_id}/holdings', asked), identity.GET('/people/{person_id}/holdings', asked), communication.GET('/people/{person_id}/holdings', asked)];
      return summed(...(await Promise.all(answers.map((each) => unwrap(each).catch(nothing)))));
    },
  });
};

const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useMerge = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, body }: { key: string; id: string; body: Registry['MergeChoice'] }) =>
      unwrap(registry.POST('/duplicates/{pair_id}/merge', { params: { path: { pair_id: id } }, body, ...under(actor(place), { key }) })),
    ...refresh,
  });

export const useDismiss = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id }: { key: string; id: string }) =>
      unwrap(registry.POST('/duplicates/{pair_id}/dismissal', { params: { path: { pair_id: id } }, body: {}, ...under(actor(place), { key }) })),
    ...refresh,
  });

export const useAsk = (place: Place) =>
  useMutation({
    mutationFn: ({ id }: { id: string }) => unwrap(registry.POST('/duplicates/elsewhere/{pair_id}/request', { params: { path: { pair_id: id } }, ...under(actor(place)) })),
    ...refresh,
  });

export const useSearch = (place: Place) =>
  useMutation({ mutationFn: () => unwrap(registry.POST('/duplicates/runs', { ...under(actor(place)) })), ...refresh });

export const useUndo = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id }: { key: string; id: string }) =>
      unwrap(registry.POST('/merges/{merge_id}/undo', { params: { path: { merge_id: id } }, ...under(actor(place), { key }) })),
    ...refresh,
  });
