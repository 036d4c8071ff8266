/** How the services stand with their messages, and another attempt for those that were refused. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { SERVICES, alike, newKey, under, unwrap } from '../../api/client';
import type { Identity } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { done } from '../../ui/toast';

export const QUEUES = 'system:queue:read';
export const RETRY = 'system:queue:write';
export type Service = (typeof SERVICES)[number];
export type Queues = Identity['Queues'];

/** By service; null where a service does not answer, its row says so already. */
export const queues = (place: Place) => {
  const pair = pairFor(place, QUEUES);
  return queryOptions({
    queryKey: ['system', 'queues', place.slug, pair],
    queryFn: async ({ signal }) => {
      const look = (service: Service) => unwrap(alike[service].GET('/queues', { signal, ...under(pair ?? '') })).catch(() => null);
      const found = await Promise.all(SERVICES.map(look));
      return new Map(SERVICES.map((service, index) => [service, found[index] ?? null]));
    },
    enabled: pair !== undefined,
    refetchInterval: 15_000,
  });
};

/** The first refused messages of a service. */
export const refused = (service: Service, place: Place) => {
  const pair = pairFor(place, QUEUES);
  return queryOptions({
    queryKey: ['system', 'queues', place.slug, pair, service, 'refused'],
    queryFn: ({ signal }) => unwrap(alike[service].GET('/queues/refused', { signal, ...under(pair ?? '') })),
  });
};

export function useRetry(place: Place, words: (count: number) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (service: Service) => unwrap(alike[service].POST('/queues/retries', under(pairFor(place, RETRY) ?? '', { key: newKey() }))),
    onSuccess: ({ returned }) => done(words(returned)),
    onSettled: () => client.invalidateQueries({ queryKey: ['system', 'queues'] }),
  });
}
