/** Period marks: what the means suggest and what the teacher decides. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { academic, newKey, under, unwrap } from '../../../api/client';
import type { Academic } from '../../../api/schemas';
import { firstOf } from '../../../session/ask';
import { type Place, pairsFor } from '../../../session/places';
import { PERIOD } from '../queries';

export type Proposal = Academic['academic__period_marks__views__ProposalView'];
export type Row = Proposal['students'][number];
export const DECIDE = 'academic:period-mark:write';

export const proposal = (place: Place, group: string, period: string) =>
  queryOptions({
    queryKey: ['journal', place.slug, 'proposal', group, period],
    staleTime: 5_000,
    queryFn: async ({ signal }) => {
      const query = { group_id: group, period_id: period };
      const pairs = pairsFor(place, PERIOD, { prefer: ['teacher'] });
      const ask = (pair: string) => unwrap(academic.GET('/period-marks/proposal', { params: { query }, signal, ...under(pair) }));
      const [pair, data] = await firstOf(pairs, ask);
      return { pair, data };
    },
  });

export interface Wish {
  student: string;
  value: Row['value'];
  version: number;
  reason?: string;
}
export const useDecide = (pair: string, group: string, period: string) =>
  useMutation({
    mutationFn: ({ student, value, version, reason }: Wish) => {
      const params = { path: { group_id: group, period_id: period, student_id: student } };
      return unwrap(academic.PUT('/period-marks/{group_id}/{period_id}/{student_id}', { params, body: { value, reason }, ...under(pair, { version }) }));
    },
    onSettled: (_data, _error, _wish, _kept, { client }) => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'journal' && queryKey.includes('proposal') }),
  });

export const useAccept = (pair: string, group: string, period: string) =>
  useMutation({
    mutationFn: () => {
      const params = { path: { group_id: group, period_id: period } };
      return unwrap(academic.POST('/period-marks/{group_id}/{period_id}/acceptance', { params, body: {}, ...under(pair, { key: newKey() }) }));
    },
    onSettled: (_data, _error, _wish, _kept, { client }) => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'journal' && queryKey.includes('proposal') }),
  });
/** Takes a whole «принять» back. */
export const useTakeBack = (pair: string, group: string, period: string) =>
  useMutation({
    mutationFn: (marks: { student_id: string; version: number }[]) => {
      const params = { path: { group_id: group, period_id: period } };
      const body = { marks: marks.map((each) => ({ ...each, value: null })) };
      return unwrap(academic.PUT('/period-marks/{group_id}/{period_id}', { params, body, ...under(pair) }));
    },
    onSettled: (_data, _error, _wish, _kept, { client }) => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'journal' && queryKey.includes('proposal') }),
  });
