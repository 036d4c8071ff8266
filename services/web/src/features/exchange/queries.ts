/** What an export would hold, and taking it. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { download, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';

export const READ = 'registry:exchange:read';
const FIRST: readonly Role[] = ['coordinator', 'director', 'network-admin', 'rco-operator'];

export type Counted = Registry['ExchangeCount'];
/** To one's own systems by law, or to another organisation by consent. */
export type Basis = 'law' | 'consent';
const reader = (place: Place): string => pairFor(place, READ, { prefer: FIRST }) ?? '';

export const counts = (place: Place) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: ['exchange', pair],
    queryFn: ({ signal }) => unwrap(registry.GET('/oneroster', { signal, ...under(pair) })),
  });
};

export const useTake = (place: Place) =>
  useMutation({
    mutationFn: ({ basis, recipient }: { basis: Basis; recipient: string }) => {
      const more = { parseAs: 'blob' as const, ...under(reader(place)) };
      const call = basis === 'law' ? registry.GET('/oneroster/law', more) : registry.GET('/oneroster/consent', { params: { query: { recipient } }, ...more });
      return download(call, 'oneroster.zip');
    },
  });
