/** Copies of everything kept about a person: one's own under each hat, the school's on a written request. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { download, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { everyOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';

export const READ = 'registry:copy:read';
export const WRITE = 'registry:copy:write';
export const OWN = 'registry:own-copy:write';
const FILES = 'registry:own-file:read';
export const FIRST: readonly Role[] = ['secretary', 'director'];
const ALL = 'copies';

export type Copy = Registry['CopyView'];
export type Format = 'json' | 'pdf' | 'zip';
export interface Mine extends Copy {
  pair: string;
}
export interface Subject {
  pair: string;
  person_id: string;
  name: string;
  mine: boolean;
}

/** While a section is awaited, one looks again. */
const EVERY = 3000;
const again = (found: readonly Copy[] | undefined): number | false => (found?.some((each) => each.state === 'gathering') ? EVERY : false);

/** Of whom one may ask: oneself and the own children, each under the hat that sees them. */
export const subjects = (place: Place) => {
  const pairs = pairsFor(place, OWN);
  return queryOptions({
    queryKey: [ALL, 'subjects', pairs],
    queryFn: async ({ signal }): Promise<Subject[]> => {
      const able = pairs.filter((pair) => pairsFor(place, FILES).includes(pair));
      const answers = await everyOf(able, (pair) => unwrap(registry.GET('/own-files', { signal, ...under(pair) })));
      return answers.flatMap(([pair, found]) => found.map((each) => ({ pair, person_id: each.person_id, name: each.name, mine: each.mine })));
    },
  });
};

export const own = (place: Place) => {
  const pairs = pairsFor(place, OWN);
  return queryOptions({
    queryKey: [ALL, 'own', pairs],
    queryFn: async ({ signal }): Promise<Mine[]> => {
      const answers = await everyOf(pairs, (pair) => unwrap(registry.GET('/own-copies', { signal, ...under(pair) })));
      return answers.flatMap(([pair, found]) => found.map((each) => ({ ...each, pair })));
    },
    refetchInterval: (query) => again(query.state.data),
  });
};

export const clerk = (place: Place): string => pairFor(place, WRITE, { prefer: FIRST }) ?? pairFor(place, READ, { prefer: FIRST }) ?? '';
export const requests = (place: Place) => {
  const pair = clerk(place);
  return queryOptions({
    queryKey: [ALL, pair, 'requests'],
    queryFn: ({ signal }) => unwrap(registry.GET('/copy-requests', { signal, ...under(pair) })),
    refetchInterval: (query) => again(query.state.data),
  });
};

const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useAskOwn = () =>
  useMutation({
    mutationFn: ({ pair, person_id }: { pair: string; person_id: string }) => unwrap(registry.POST('/own-copies', { body: { person_id }, ...under(pair, { key: newKey() }) })),
    ...refresh,
  });

export const useAsk = (place: Place) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: Registry['CopyWanted'] }) => unwrap(registry.POST('/copy-requests', { body, ...under(clerk(place), { key }) })),
    ...refresh,
  });

export const useTakeOwn = () =>
  useMutation({
    mutationFn: ({ pair, id, format }: { pair: string; id: string; format: Format }) =>
      download(registry.GET('/own-copies/{request_id}/{format}', { params: { path: { request_id: id, format } }, parseAs: 'blob', ...under(pair) }), `copy.${format}`),
    ...refresh,
  });

export const useTake = (place: Place) =>
  useMutation({
    mutationFn: ({ id, format }: { id: string; format: Format }) =>
      download(registry.GET('/copy-requests/{request_id}/{format}', { params: { path: { request_id: id, format } }, parseAs: 'blob', ...under(clerk(place)) }), `copy.${format}`),
    ...refresh,
  });
