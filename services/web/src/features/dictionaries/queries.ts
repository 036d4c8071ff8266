/** Dictionaries as they hold at the place, their versions, changes of the own entries. */
import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';

export const READ = 'registry:dictionary:read';
export const WRITE = 'registry:dictionary:write';
const ALL = 'dictionaries';
const PREFER: readonly Role[] = ['coordinator', 'director', 'rco-operator', 'region-operator', 'network-admin'];

export type Code = Registry['DictionaryLine']['code'];
export type Dictionary = Registry['DictionaryView'];
/** Who keeps it here asks first: the answer says what he may. */
export const pairOf = (place: Place): string => pairFor(place, WRITE, { prefer: PREFER }) ?? pairFor(place, READ) ?? '';

export const list = (place: Place) => {
  const pair = pairOf(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'list'],
    queryFn: ({ signal }) => unwrap(registry.GET('/dictionaries', { signal, ...under(pair) })),
  });
};

export const one = (place: Place, code: string) => {
  const pair = pairOf(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, code],
    queryFn: ({ signal }) => unwrap(registry.GET('/dictionaries/{code}', { params: { path: { code: code as Code } }, signal, ...under(pair) })),
  });
};

export const versions = (place: Place, code: string, segment: string | undefined) => {
  const pair = pairOf(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, code, 'versions', segment],
    queryFn: async ({ signal }) => {
      const params = { path: { code: code as Code }, query: { segment, limit: 200 } };
      return (await unwrap(registry.GET('/dictionaries/{code}/versions', { params, signal, ...under(pair) }))).items;
    },
  });
};

export const comparison = (place: Place, code: string, segment: string | undefined, older: number, newer: number) => {
  const pair = pairOf(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, code, 'comparison', segment, older, newer],
    enabled: newer > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const params = { path: { code: code as Code }, query: { segment, older, newer } };
      return unwrap(registry.GET('/dictionaries/{code}/comparison', { params, signal, ...under(pair) }));
    },
  });
};

const again = (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => Promise<void> } }) =>
  void client.invalidateQueries({ queryKey: [ALL] });

interface Change {
  code: string;
  version: number;
  body: Registry['DictionaryEdit'];
}
export const useChange = (place: Place) =>
  useMutation({
    mutationFn: ({ code, version, body }: Change) =>
      unwrap(registry.PUT('/dictionaries/{code}', { params: { path: { code: code as Code } }, body, ...under(pairOf(place), { key: newKey(), version }) })),
    onSettled: again,
  });

export const useRestore = (place: Place) =>
  useMutation({
    mutationFn: ({ code, number, version }: { code: string; number: number; version: number }) => {
      const params = { path: { code: code as Code, number } };
      return unwrap(registry.POST('/dictionaries/{code}/versions/{number}/restoration', { params, ...under(pairOf(place), { key: newKey(), version }) }));
    },
    onSettled: again,
  });
