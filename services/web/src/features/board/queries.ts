/** What the board asks of communication, and what it changes there. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { communication, newKey, registry, under, unwrap } from '../../api/client';
import type { Communication } from '../../api/schemas';
import { everyOf, firstOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { schoolYearOf, today } from '../../text/format';
import { onBoard } from './rules';

export type Item = Communication['BoardItem'];
export type NewItem = Communication['NewAnnouncement'];
/** An announcement together with the hat that sees it. */
export interface Seen {
  pair: string;
  item: Item;
}

export const READ = 'communication:announcement:read';
export const WRITE = 'communication:announcement:write';
const RECEIPT = 'communication:receipt:write';
const MOST = 100;

const keys = { all: ['board'] as const, place: (place: Place) => ['board', place.slug] as const };

/** The boards of all hats here as one. */
export const board = (place: Place) =>
  queryOptions({
    queryKey: [...keys.place(place), 'list', pairsFor(place, READ)],
    queryFn: async ({ signal }): Promise<Seen[]> => {
      const ask = (pair: string) =>
        unwrap(communication.GET('/announcements', { params: { query: { limit: MOST } }, signal, ...under(pair) }));
      const answers = await everyOf(pairsFor(place, READ), ask);
      return onBoard(answers.flatMap(([pair, page]) => page.items.map((item): Seen => ({ pair, item }))));
    },
  });

/** Those that somebody of this place may change, withdrawn ones too. */
export const managed = (place: Place) =>
  queryOptions({
    queryKey: [...keys.place(place), 'managed'],
    queryFn: async ({ signal }): Promise<Seen[]> => {
      const query = { managed: true, limit: MOST };
      const ask = (pair: string) => unwrap(communication.GET('/announcements', { params: { query }, signal, ...under(pair) }));
      const answers = await everyOf(pairsFor(place, WRITE), ask);
      return onBoard(answers.flatMap(([pair, page]) => page.items.map((item): Seen => ({ pair, item }))));
    },
  });

export const one = (place: Place, id: string) =>
  queryOptions({
    queryKey: [...keys.place(place), 'one', id],
    queryFn: async ({ signal }): Promise<Seen> => {
      const params = { path: { announcement_id: id } };
      const ask = (pair: string) => unwrap(communication.GET('/announcements/{announcement_id}', { params, signal, ...under(pair) }));
      const [pair, item] = await firstOf(pairsFor(place, READ), ask);
      return { pair, item };
    },
  });

/** By keyset pages: the next one begins after what the last has named. */
export const readers = ({ pair, item }: Seen, read: boolean | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keys.all, 'readers', item.id, read ?? 'all'],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Communication['Readers']) => page.next ?? undefined,
    queryFn: ({ signal, pageParam }) => {
      const params = { path: { announcement_id: item.id }, query: { read, limit: MOST, after: pageParam } };
      return unwrap(communication.GET('/announcements/{announcement_id}/receipts', { params, signal, ...under(pair) }));
    },
  });

export const classes = (place: Place) => {
  const pair = pairFor(place, 'registry:class:read');
  return queryOptions({
    queryKey: [...keys.place(place), 'classes'],
    enabled: pair !== undefined && place.level === 'school',
    staleTime: 300_000,
    queryFn: ({ signal }) => {
      const params = { query: { school_year: schoolYearOf(today(place.zone)) } };
      return unwrap(registry.GET('/classes', { params, signal, ...under(pair ?? '') }));
    },
  });
};

/** How many would see it, before it is posted. */
export const audience = (pair: string | undefined, wanted: Pick<NewItem, 'roles' | 'class_ids'>) =>
  queryOptions({
    queryKey: [...keys.all, 'audience', pair, wanted],
    enabled: pair !== undefined,
    retry: false,
    queryFn: ({ signal }) => unwrap(communication.POST('/announcements/audience', { body: wanted, signal, ...under(pair ?? '') })),
  });

/** «Прочитано»: said once, repeating it changes nothing. */
export const useReceipt = (place: Place) =>
  useMutation({
    mutationFn: ({ pair, item }: Seen) => {
      const able = pairFor(place, RECEIPT, { segment: undefined });
      const params = { path: { announcement_id: item.id } };
      return unwrap(communication.POST('/announcements/{announcement_id}/receipt', { params, ...under(pair || (able ?? '')) }));
    },
    onSettled: (_data, _error, _seen, _kept, { client }) => client.invalidateQueries({ queryKey: keys.all }),
  });

export const usePost = () =>
  useMutation({
    mutationFn: ({ pair, key, body }: { pair: string; key: string; body: NewItem }) =>
      unwrap(communication.POST('/announcements', { body, ...under(pair, { key }) })),
    onSuccess: (_data, _wanted, _kept, { client }) => client.invalidateQueries({ queryKey: keys.all }),
  });

/** What follows stands here and not at the button: the button is gone once the announcement is withdrawn. */
export const useWithdraw = (then: () => void) =>
  useMutation({
    onSuccess: then,
    mutationFn: ({ pair, item }: Seen) => {
      const params = { path: { announcement_id: item.id } };
      const call = under(pair, { key: newKey(), version: item.version });
      return unwrap(communication.POST('/announcements/{announcement_id}/withdrawal', { params, ...call }));
    },
    onSettled: (_data, _error, _seen, _kept, { client }) => client.invalidateQueries({ queryKey: keys.all }),
  });
