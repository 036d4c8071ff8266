/** Accounts and batches of cards, as identity keeps them. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { identity, newKey, registry, under, unwrap } from '../../api/client';
import type { Identity, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { readSession } from '../../session/session';
import { schoolYearOf, today } from '../../text/format';

export const READ = 'identity:account:read';
export const WRITE = 'identity:account:write';
/** Who looks after the accounts of a whole organisation: sees sessions, lifts a lock-out. */
export const OFFICE: Role[] = ['director', 'coordinator', 'network-admin', 'rco-operator', 'region-operator'];
export const isOffice = (place: Place): boolean => OFFICE.some((role) => acting(place).endsWith(`/${role}`));
const LEADERS: readonly Role[] = ['coordinator', 'director', 'rco-operator', 'network-admin', 'deputy-head'];
/** Reading and issuing may lie in different hats: the writing one wins. */
export const acting = (place: Place): string => pairFor(place, WRITE, { prefer: LEADERS }) ?? pairFor(place, READ, { prefer: LEADERS }) ?? '';
/** A class teacher has his own class only. */
export const ownOnly = (place: Place): boolean => acting(place).endsWith('/teacher');

export type Account = Identity['AccountView'];
const ALL = 'cards';
const MOST = 200;

export const classes = (place: Place) => {
  const pair = acting(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'classes'],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const params = { query: { school_year: schoolYearOf(today(place.zone)) } };
      const found = await unwrap(registry.GET('/classes', { params, signal, ...under(pair) }));
      const me = readSession().me?.person_id;
      return ownOnly(place) ? found.filter((each) => each.teacher_id === me) : found;
    },
  });
};

export interface Asked {
  class_id?: string;
  kind?: 'student' | 'parent' | 'staff';
  q?: string;
}
/** Everybody of the class or the staff, page after page; of a search the first page. */
export const accounts = (place: Place, asked: Asked) => {
  const pair = acting(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'accounts', asked],
    queryFn: async ({ signal }): Promise<Account[]> => {
      const found: Account[] = [];
      let after: string | undefined;
      do {
        const page = await unwrap(identity.GET('/accounts', { params: { query: { ...asked, after, limit: MOST } }, signal, ...under(pair) }));
        found.push(...page.items);
        after = asked.q === undefined ? (page.next ?? undefined) : undefined;
      } while (after);
      return found;
    },
  });
};

const SOON = 1_500;
const PATIENCE = 80;
/** Asked again while one of `wanted` people has no account yet; for two minutes. */
export const untilKnown = (wanted: number) => ({
  refetchInterval: ({ state }: { state: { data?: readonly Account[]; dataUpdateCount: number } }) =>
    state.data && state.dataUpdateCount < PATIENCE && state.data.length < wanted ? SOON : false,
});

/** The accounts of people chosen elsewhere; who has none is left out. */
export const chosen = (place: Place, ids: readonly string[]) => {
  const pair = acting(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'chosen', ids],
    queryFn: async ({ signal }): Promise<Account[]> => {
      const ask = (id: string) => unwrap(identity.GET('/accounts/{person_id}', { params: { path: { person_id: id } }, signal, ...under(pair) }));
      const answers = await Promise.allSettled(ids.map(ask));
      return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    },
  });
};

export const plan = (pair: string, body: Identity['NewCards']) =>
  unwrap(identity.POST('/password-cards', { body, ...under(pair, { key: newKey() }) }));

/** The sheet itself: answered once, kept nowhere. */
export const issue = (pair: string, batch: string) =>
  unwrap(identity.POST('/password-cards/{batch_id}/pdf', { params: { path: { batch_id: batch } }, parseAs: 'blob', ...under(pair) })) as Promise<Blob>;

export const progress = (pair: string, batch: string | null) =>
  queryOptions({
    queryKey: [ALL, pair, 'batch', batch],
    enabled: batch !== null,
    queryFn: ({ signal }) => unwrap(identity.GET('/password-cards/{batch_id}', { params: { path: { batch_id: batch ?? '' } }, signal, ...under(pair) })),
    refetchInterval: 600,
  });

export const useBlock = (place: Place) =>
  useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string | null }) => {
      const params = { path: { person_id: id } };
      const call = under(acting(place), { key: newKey() });
      return reason === null
        ? unwrap(identity.POST('/accounts/{person_id}/unblock', { params, ...call }))
        : unwrap(identity.POST('/accounts/{person_id}/block', { params, body: { reason }, ...call }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const account = (place: Place, id: string) => {
  const pair = acting(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'account', id],
    queryFn: ({ signal }) => unwrap(identity.GET('/accounts/{person_id}', { params: { path: { person_id: id } }, signal, ...under(pair) })),
  });
};

/** Sessions, lock-out, second factors: asked of the sign-in service. */
export const entrance = (place: Place, id: string) => {
  const pair = acting(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'entrance', id],
    queryFn: ({ signal }) => unwrap(identity.GET('/accounts/{person_id}/entrance', { params: { path: { person_id: id } }, signal, ...under(pair) })),
  });
};

export type EntranceAct = 'sign-out' | 'unlock' | 'second-factor/removal';
export const useEntranceAct = (place: Place, id: string) =>
  useMutation({
    mutationFn: (act: EntranceAct) => {
      const call = { params: { path: { person_id: id } }, ...under(acting(place), { key: newKey() }) };
      if (act === 'unlock') return unwrap(identity.POST('/accounts/{person_id}/unlock', call));
      if (act === 'sign-out') return unwrap(identity.POST('/accounts/{person_id}/sign-out', call));
      return unwrap(identity.POST('/accounts/{person_id}/second-factor/removal', call));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

/** A whole school: the key to the finished sheets is in this answer only. */
export const beginJob = (pair: string, batch: string) =>
  unwrap(identity.POST('/password-cards/{batch_id}/job', { params: { path: { batch_id: batch } }, ...under(pair) }));
export const readBatch = (pair: string, batch: string) =>
  unwrap(identity.GET('/password-cards/{batch_id}', { params: { path: { batch_id: batch } }, ...under(pair) }));
export const fetchSheet = (pair: string, batch: string, key: string) =>
  unwrap(identity.POST('/password-cards/{batch_id}/sheet', { params: { path: { batch_id: batch } }, body: { key }, parseAs: 'blob', ...under(pair) })) as Promise<Blob>;

export const refreshKey = [ALL] as const;
