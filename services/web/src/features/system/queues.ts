/** How the services stand with their messages, and another attempt for those that were refused. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { SERVICES, academic, communication, identity, movement, newKey, registry, reporting, under, unwrap } from '../../api/client';
import type { Identity } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { done } from '../../ui/toast';

export const QUEUES = 'system:queue:read';
export const RETRY = 'system:queue:write';
type Service = (typeof SERVICES)[number];
export type Queues = Identity['Queues'];

type Headers = ReturnType<typeof under> & { signal?: AbortSignal };
const LOOK = {
  identity: (given: Headers) => unwrap(identity.GET('/queues', given)),
  registry: (given: Headers) => unwrap(registry.GET('/queues', given)),
  academic: (given: Headers) => unwrap(academic.GET('/queues', given)),
  movement: (given: Headers) => unwrap(movement.GET('/queues', given)),
  reporting: (given: Headers) => unwrap(reporting.GET('/queues', given)),
  communication: (given: Headers) => unwrap(communication.GET('/queues', given)),
} satisfies Record<Service, (given: Headers) => Promise<Queues>>;
const AGAIN = {
  identity: (given: Headers) => unwrap(identity.POST('/queues/retries', given)),
  registry: (given: Headers) => unwrap(registry.POST('/queues/retries', given)),
  academic: (given: Headers) => unwrap(academic.POST('/queues/retries', given)),
  movement: (given: Headers) => unwrap(movement.POST('/queues/retries', given)),
  reporting: (given: Headers) => unwrap(reporting.POST('/queues/retries', given)),
  communication: (given: Headers) => unwrap(communication.POST('/queues/retries', given)),
} satisfies Record<Service, (given: Headers) => Promise<{ returned: number }>>;

/** By service; null where a service does not answer, its row says so already. */
export const queues = (place: Place) => {
  const pair = pairFor(place, QUEUES);
  return queryOptions({
    queryKey: ['system', 'queues', place.slug, pair],
    queryFn: async ({ signal }) => {
      const look = (service: Service) => LOOK[service]({ signal, ...under(pair ?? '') }).catch(() => null);
      const found = await Promise.all(SERVICES.map(look));
      return new Map<string, Queues | null>(SERVICES.map((service, index) => [service, found[index] ?? null]));
    },
    enabled: pair !== undefined,
    refetchInterval: 15_000,
  });
};

export function useRetry(place: Place, words: (count: number) => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (service: string) => AGAIN[service as Service](under(pairFor(place, RETRY) ?? '', { key: newKey() })),
    onSuccess: ({ returned }) => done(words(returned)),
    onSettled: () => client.invalidateQueries({ queryKey: ['system', 'queues'] }),
  });
}
