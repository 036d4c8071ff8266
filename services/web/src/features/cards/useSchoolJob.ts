/** From «the whole school» to the file: plan, look at it, begin, wait, fetch once with the key that only this page has. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Identity } from '../../api/schemas';
import { Problem } from '../../api/problem';
import { i18n } from '../../text/i18n';
import { beginJob, fetchSheet, plan as planCards, readBatch, refreshKey } from './queries';
import { save } from './useIssue';

type Batch = Identity['BatchView'];
export type Phase =
  | { at: 'idle' }
  | { at: 'planning' }
  | { at: 'asking'; batch: Batch }
  | { at: 'issuing'; batch: Batch }
  | { at: 'done'; batch: Batch; address: string };

const SOON = 1_000;

export function useSchoolJob(pair: string, segment: string) {
  const [phase, setPhase] = useState<Phase>({ at: 'idle' });
  const [problem, setProblem] = useState<unknown>(null);
  const queries = useQueryClient();
  const address = useRef<string | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      if (address.current) URL.revokeObjectURL(address.current);
    };
  }, []);
  const busy = phase.at === 'issuing';
  useEffect(() => {
    if (!busy) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [busy]);

  async function trying(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
      setPhase({ at: 'idle' });
    }
  }

  const plan = (again: boolean) =>
    trying(async () => {
      setPhase({ at: 'planning' });
      setPhase({ at: 'asking', batch: await planCards(pair, { school: true, staff: false, segment, again }) });
    });

  const begin = (planned: Batch) =>
    trying(async () => {
      setPhase({ at: 'issuing', batch: planned });
      const { key } = await beginJob(pair, planned.id);
      let batch = planned;
      do {
        await new Promise((resolve) => setTimeout(resolve, SOON));
        batch = await readBatch(pair, planned.id);
        if (!here.current) return;
        setPhase({ at: 'issuing', batch });
      } while (batch.state === 'issuing');
      if (batch.state !== 'ready') throw new Problem('rule-violated', 409, { detail: i18n.t('cards:school-failed') });
      const sheet = await fetchSheet(pair, batch.id, key);
      address.current = URL.createObjectURL(sheet);
      setPhase({ at: 'done', batch, address: address.current });
      save(address.current, batch);
      void queries.invalidateQueries({ queryKey: refreshKey });
    });

  return { phase, problem, plan, begin, stop: () => setPhase({ at: 'idle' }) };
}
