/** Visits as identity counts them: a school's with names, those above in numbers. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { download, identity, under, unwrap } from '../../api/client';
import type { Identity } from '../../api/schemas';
import { type Place, type Role, pairFor } from '../../session/places';

export const READ = 'identity:visit:read';
export const SPANS = [7, 30, 90] as const;
export const OFFICE: readonly Role[] = ['director', 'coordinator', 'deputy-head', 'network-admin', 'department-head', 'rco-operator', 'region-operator'];
/** Their menu has no «Управление». */
export const OTHERS: readonly Role[] = ['teacher', 'department-specialist'];

export type Visits = Identity['Visits'];
export type Count = Identity['Count'];
export type Newcomer = Identity['Newcomer'];

export const visits = (place: Place, days: number) => {
  const pair = pairFor(place, READ, { prefer: OFFICE }) ?? '';
  return queryOptions({
    queryKey: ['visits', pair, days],
    staleTime: 60_000,
    queryFn: ({ signal }) => unwrap(identity.GET('/visits', { params: { query: { days } }, signal, ...under(pair) })),
  });
};

/** The whole page as a workbook. */
export const useWorkbook = (place: Place) =>
  useMutation({
    mutationFn: ({ days, name }: { days: number; name: string }) =>
      download(identity.GET('/visits/workbook', { params: { query: { days } }, parseAs: 'blob', ...under(pairFor(place, READ, { prefer: OFFICE }) ?? '') }), name),
  });
