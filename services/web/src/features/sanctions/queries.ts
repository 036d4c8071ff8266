/** Measures as identity keeps them; one's own need no hat. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { identity, under, unwrap } from '../../api/client';
import type { Identity, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import type { State } from './rules';

export const READ = 'identity:sanction:read';
export const WRITE = 'identity:sanction:write';
export const ANSWER = 'identity:sanction:approve';
export const REPORT = 'identity:violation:write';
export const OFFICE: readonly Role[] = ['director', 'coordinator', 'deputy-head', 'network-admin', 'department-head', 'department-specialist', 'rco-operator', 'region-operator'];
/** Their menu has no «Управление». */
export const OTHERS: readonly Role[] = ['teacher'];
const ALL = 'sanctions';

export const decider = (place: Place): string => pairFor(place, WRITE, { prefer: OFFICE }) ?? pairFor(place, READ, { prefer: OFFICE }) ?? '';

export const sanctions = (place: Place, state: State | undefined, pair = decider(place)) =>
  infiniteQueryOptions({
    queryKey: [ALL, pair, 'list', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(identity.GET('/sanctions', { params: { query: { state, after: pageParam, limit: 100 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const sanction = (place: Place, id: string) => {
  const pair = decider(place);
  return queryOptions({
    queryKey: [ALL, pair, 'one', id],
    queryFn: ({ signal }) => unwrap(identity.GET('/sanctions/{sanction_id}', { params: { path: { sanction_id: id } }, signal, ...under(pair) })),
  });
};

export const own = queryOptions({
  queryKey: [ALL, 'own'],
  staleTime: 60_000,
  queryFn: ({ signal }) => unwrap(identity.GET('/me/sanctions', { signal })),
});

const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useReport = (place: Place) =>
  useMutation({
    mutationFn: ({ key, body, impose }: { key: string; body: Identity['Violation']; impose: boolean }) =>
      impose
        ? unwrap(identity.POST('/sanctions', { body, ...under(decider(place), { key }) }))
        : unwrap(identity.POST('/sanctions/proposals', { body, ...under(pairFor(place, REPORT) ?? '', { key }) })),
    ...refresh,
  });

interface Act<Body> {
  key: string;
  id: string;
  version: number;
  body: Body;
}
export const useDecide = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, version, body }: Act<Identity['Decision']>) =>
      unwrap(identity.POST('/sanctions/{sanction_id}/decision', { params: { path: { sanction_id: id } }, body, ...under(decider(place), { key, version }) })),
    ...refresh,
  });

export const useLift = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, version, body }: Act<Identity['Lifting']>) =>
      unwrap(identity.POST('/sanctions/{sanction_id}/lifting', { params: { path: { sanction_id: id } }, body, ...under(decider(place), { key, version }) })),
    ...refresh,
  });

export const useAnswer = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, version, body }: Act<Identity['Answer']>) => {
      const pair = pairFor(place, ANSWER, { prefer: OFFICE }) ?? '';
      return unwrap(identity.POST('/sanctions/{sanction_id}/answer', { params: { path: { sanction_id: id } }, body, ...under(pair, { key, version }) }));
    },
    ...refresh,
  });

export const useAppeal = () =>
  useMutation({
    mutationFn: ({ id, text }: { id: string; text: string }) =>
      unwrap(identity.POST('/me/sanctions/{sanction_id}/appeal', { params: { path: { sanction_id: id } }, body: { text } })),
    ...refresh,
  });
