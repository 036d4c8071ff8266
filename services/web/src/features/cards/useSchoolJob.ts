/** From «the whole school» to the file: plan, look at it, begin, wait, fetch once with the key that only this page has. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Identity } from '../../api/schemas';
import { Problem } from '../../api/problem';
import { i18n } from '../../text/i18n';
import { beginJob, fetchSheet, plan as planCards, readBatch, refreshKey } from './queries';
import { useSheet } from './useSheet';

type Batch = Identity['BatchView'];

const SOON = 1_000;

export function useSchoolJob(pair: string, segment: string) {
  const { phase, setPhase, problem, trying, handOver, stop } = useSheet();
  const queries = useQueryClient();
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

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
      handOver(batch, await fetchSheet(pair, batch.id, key));
      void queries.invalidateQueries({ queryKey: refreshKey });
    });

  return { phase, problem, plan, begin, stop };
}
