/** Requests to open a closed journal for a time: asked by the teacher, decided by a deputy head (X12). */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { academic, newKey, under, unwrap } from '../../../api/client';
import type { Academic } from '../../../api/schemas';

export type Request = Academic['OpeningView'];

export const openings = (pair: string, state: 'waiting' | 'open') =>
  queryOptions({
    queryKey: ['journal', pair, 'openings', state],
    staleTime: 10_000,
    queryFn: ({ signal }) => unwrap(academic.GET('/openings', { params: { query: { state } }, signal, ...under(pair) })),
  });

/** Whatever shows a lock or a request reads it anew. */
function useAgain(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['journal'] });
}

export function useAsk(pair: string) {
  const again = useAgain();
  return useMutation({
    mutationFn: (body: { group_id: string; lesson_id: string | null; reason: string }) =>
      unwrap(academic.POST('/openings', { body, ...under(pair, { key: newKey() }) })),
    onSettled: again,
  });
}

export type Decision = { id: string } & ({ grant: string | null } | { refuse: true } | { end: true });
function send(pair: string, wish: Decision): Promise<Request> {
  const params = { path: { opening_id: wish.id } };
  const call = { params, ...under(pair, { key: newKey() }) };
  if ('grant' in wish) return unwrap(academic.POST('/openings/{opening_id}/grant', { ...call, body: { until_at: wish.grant } }));
  if ('end' in wish) return unwrap(academic.POST('/openings/{opening_id}/ending', call));
  return unwrap(academic.POST('/openings/{opening_id}/refusal', { ...call, body: {} }));
}

/** `onDone` gets what was decided and how to take it back; the row is gone by then. */
export function useDecision(pair: string, onDone: (request: Request, back: () => void) => void) {
  const again = useAgain();
  return useMutation({
    mutationFn: (wish: Decision) => send(pair, wish),
    onSuccess: (request) => onDone(request, () => void send(pair, { id: request.id, end: true }).finally(again)),
    onSettled: again,
  });
}
