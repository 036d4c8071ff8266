/** People of a place by any part of the name: for fields where somebody is chosen. */
import { queryOptions } from '@tanstack/react-query';
import { registry, under, unwrap } from '../api/client';
import { type Place, type Role, pairFor } from './places';

export const PEOPLE = 'registry:person:read';

export const named = (place: Place, q: string, wish: { prefer?: readonly Role[] } = {}) => {
  const pair = pairFor(place, PEOPLE, wish) ?? '';
  return queryOptions({
    queryKey: ['named', pair, q],
    enabled: pair !== '' && q.trim().length > 1,
    queryFn: async ({ signal }) => (await unwrap(registry.GET('/people', { params: { query: { q, limit: 20 } }, signal, ...under(pair) }))).items,
  });
};
