/** From «issue» to the sheet: plan, ask when somebody loses a password, set the passwords, hand the file over. */
import { useQueryClient } from '@tanstack/react-query';
import type { Identity } from '../../api/schemas';
import { issue, plan, refreshKey } from './queries';
import { useSheet } from './useSheet';

type Batch = Identity['BatchView'];

export function useIssue(pair: string) {
  const { phase, setPhase, problem, trying, handOver, stop } = useSheet();
  const queries = useQueryClient();

  const print = (batch: Batch) =>
    trying(async () => {
      setPhase({ at: 'issuing', batch });
      try {
        handOver(batch, await issue(pair, batch.id));
      } finally {
        void queries.invalidateQueries({ queryKey: refreshKey });
      }
    });

  /** `ask`: whether this batch needs a look before it is printed. */
  const begin = (body: Identity['NewCards'], ask: (batch: Batch) => boolean) =>
    trying(async () => {
      setPhase({ at: 'planning' });
      const batch = await plan(pair, body);
      if (ask(batch) || batch.total === 0) setPhase({ at: 'asking', batch });
      else await print(batch);
    });

  return { phase, problem, begin, print, stop };
}
