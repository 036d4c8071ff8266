/** Changes of the book: orders and transfers. */
import { type QueryClient, useMutation } from '@tanstack/react-query';
import { movement, newKey, under, unwrap } from '../../api/client';
import type { Movement } from '../../api/schemas';
import { ALL } from './queries';

/** A signature moves people between classes: lists of people and classes elsewhere are old as well. */
const refresh = (client: QueryClient, wide: boolean) =>
  client.invalidateQueries(wide ? { refetchType: 'active' } : { queryKey: [ALL] });

interface Edit {
  pair: string;
  key: string;
  body: Movement['OrderDraft'];
  /** Absent for a new one. */
  known?: { id: string; version: number };
}
export const useSaveOrder = () =>
  useMutation({
    mutationFn: ({ pair, key, body, known }: Edit) => {
      if (!known) return unwrap(movement.POST('/orders', { body, ...under(pair, { key }) }));
      const params = { path: { order_id: known.id } };
      return unwrap(movement.PUT('/orders/{order_id}', { params, body, ...under(pair, { key, version: known.version }) }));
    },
    onSuccess: (_saved, _wanted, _kept, { client }) => void refresh(client, false),
  });

interface One {
  pair: string;
  id: string;
  version: number;
}
export const useDropOrder = () =>
  useMutation({
    mutationFn: ({ pair, id, version }: One) =>
      unwrap(movement.DELETE('/orders/{order_id}', { params: { path: { order_id: id } }, ...under(pair, { key: newKey(), version }) })),
    onSuccess: (_data, _wanted, _kept, { client }) => void refresh(client, false),
  });

export const useSign = () =>
  useMutation({
    mutationFn: ({ pair, id, version, key }: One & { key: string }) =>
      unwrap(movement.POST('/orders/{order_id}/signature', { params: { path: { order_id: id } }, ...under(pair, { key, version }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void refresh(client, true),
  });

export const useAnnul = () =>
  useMutation({
    mutationFn: ({ pair, id, version, key, body }: One & { key: string; body: Movement['Counter'] }) => {
      const params = { path: { order_id: id } };
      return unwrap(movement.POST('/orders/{order_id}/annulment', { params, body, ...under(pair, { key, version }) }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void refresh(client, true),
  });

export type NewTransfer =
  | { way: 'in'; body: Movement['TransferRequest'] }
  | { way: 'out'; body: Movement['TransferOffer'] };
export const useBeginTransfer = () =>
  useMutation({
    mutationFn: ({ pair, key, wanted }: { pair: string; key: string; wanted: NewTransfer }) =>
      wanted.way === 'in'
        ? unwrap(movement.POST('/transfers', { body: wanted.body, ...under(pair, { key }) }))
        : unwrap(movement.POST('/transfers/offers', { body: wanted.body, ...under(pair, { key }) })),
    onSuccess: (_data, _wanted, _kept, { client }) => void refresh(client, false),
  });

type Item = 'departure-application' | 'personal-file' | 'marks-extract' | 'arrival-application';
/** Ticks one after another: each answer brings the version for the next. */
export const useTick = () =>
  useMutation({
    mutationFn: async ({ pair, id, version, items, done }: One & { items: readonly string[]; done: boolean }) => {
      let seen = version;
      let card: Movement['TransferCard'] | undefined;
      for (const item of items) {
        const params = { path: { transfer_id: id, item: item as Item } };
        const call = under(pair, { key: newKey(), version: seen });
        card = await unwrap(movement.PUT('/transfers/{transfer_id}/checklist/{item}', { params, body: { done }, ...call }));
        seen = card.version;
      }
      return card;
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void refresh(client, false),
  });

export type Step =
  | { step: 'confirmation'; body: Movement['Confirmation'] }
  | { step: 'acceptance'; body: Movement['Acceptance'] }
  | { step: 'refusal' | 'withdrawal'; body: Movement['Refusal'] };
export const useStep = () =>
  useMutation({
    mutationFn: ({ pair, id, version, key, step }: One & { key: string; step: Step }) => {
      const params = { path: { transfer_id: id } };
      const call = under(pair, { key, version });
      switch (step.step) {
        case 'confirmation':
          return unwrap(movement.POST('/transfers/{transfer_id}/confirmation', { params, body: step.body, ...call }));
        case 'acceptance':
          return unwrap(movement.POST('/transfers/{transfer_id}/acceptance', { params, body: step.body, ...call }));
        case 'refusal':
          return unwrap(movement.POST('/transfers/{transfer_id}/refusal', { params, body: step.body, ...call }));
        default:
          return unwrap(movement.POST('/transfers/{transfer_id}/withdrawal', { params, body: step.body, ...call }));
      }
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void refresh(client, true),
  });
