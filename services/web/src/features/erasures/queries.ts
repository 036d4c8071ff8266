/** Destruction of data whose term is over: whom, acts, what the services count and confirm. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { download, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';

export const READ = 'registry:erasure:read';
export const WRITE = 'registry:erasure:write';
export const APPROVE = 'registry:erasure:approve';
const FIRST: readonly Role[] = ['director', 'secretary'];
const ALL = 'erasures';
/** While services count or erase, one looks again. */
const EVERY = 2000;

export type Act = Registry['ActView'];
export const clerk = (place: Place): string => pairFor(place, WRITE, { prefer: FIRST }) ?? pairFor(place, READ, { prefer: FIRST }) ?? '';

export const candidates = (place: Place, years: number) => {
  const pair = clerk(place);
  return queryOptions({
    queryKey: [ALL, pair, 'candidates', years],
    queryFn: ({ signal }) => unwrap(registry.GET('/erasure-candidates', { params: { query: { years } }, signal, ...under(pair) })),
  });
};

export const acts = (place: Place) => {
  const pair = clerk(place);
  return queryOptions({
    queryKey: [ALL, pair, 'acts'],
    queryFn: ({ signal }) => unwrap(registry.GET('/erasure-acts', { signal, ...under(pair) })),
  });
};

const unfinished = (one: Act | undefined): boolean => one?.state === 'approved' || (one?.state === 'draft' && one.services.some((each) => each.counted == null));
export const act = (place: Place, id: string) => {
  const pair = clerk(place);
  return queryOptions({
    queryKey: [ALL, pair, 'act', id],
    queryFn: ({ signal }) => unwrap(registry.GET('/erasure-acts/{act_id}', { params: { path: { act_id: id } }, signal, ...under(pair) })),
    refetchInterval: (query) => (unfinished(query.state.data) ? EVERY : false),
  });
};

const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useDraft = (place: Place) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: Registry['NewAct'] }) => unwrap(registry.POST('/erasure-acts', { body, ...under(clerk(place), { key }) })),
    ...refresh,
  });

export const useCancel = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, version }: { key: string; id: string; version: number }) =>
      unwrap(registry.POST('/erasure-acts/{act_id}/cancellation', { params: { path: { act_id: id } }, ...under(clerk(place), { key, version }) })),
    ...refresh,
  });

export const useApprove = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, version, people }: { key: string; id: string; version: number; people: number }) =>
      unwrap(registry.POST('/erasure-acts/{act_id}/approval', { params: { path: { act_id: id } }, body: { people }, ...under(pairFor(place, APPROVE) ?? '', { key, version }) })),
    ...refresh,
  });

export const useDocument = (place: Place) =>
  useMutation({
    mutationFn: (id: string) => download(registry.GET('/erasure-acts/{act_id}/document', { params: { path: { act_id: id } }, parseAs: 'blob', ...under(clerk(place)) }), 'act.pdf'),
  });
