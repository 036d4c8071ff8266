/** From «issue» to the sheet: plan, ask when somebody loses a password, set the passwords, hand the file over. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Identity } from '../../api/schemas';
import { issue, plan, refreshKey } from './queries';

type Batch = Identity['BatchView'];

export type Phase =
  | { at: 'idle' }
  | { at: 'planning' }
  | { at: 'asking'; batch: Batch }
  | { at: 'issuing'; batch: Batch }
  | { at: 'done'; batch: Batch; address: string };

/** Kept in the memory of the page only: leaving it forgets the sheet. */
export function useIssue(pair: string) {
  const [phase, setPhase] = useState<Phase>({ at: 'idle' });
  const [problem, setProblem] = useState<unknown>(null);
  const queries = useQueryClient();
  const address = useRef<string | null>(null);
  const forget = () => {
    if (address.current) URL.revokeObjectURL(address.current);
    address.current = null;
  };
  useEffect(() => forget, []);
  const busy = phase.at === 'issuing';
  useEffect(() => {
    if (!busy) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [busy]);

  async function print(batch: Batch) {
    setProblem(null);
    setPhase({ at: 'issuing', batch });
    try {
      const sheet = await issue(pair, batch.id);
      forget();
      address.current = URL.createObjectURL(sheet);
      setPhase({ at: 'done', batch, address: address.current });
      save(address.current, batch);
    } catch (error) {
      setProblem(error);
      setPhase({ at: 'idle' });
    } finally {
      void queries.invalidateQueries({ queryKey: refreshKey });
    }
  }

  /** `ask`: whether this batch needs a look before it is printed. */
  async function begin(body: Identity['NewCards'], ask: (batch: Batch) => boolean) {
    setProblem(null);
    setPhase({ at: 'planning' });
    try {
      const batch = await plan(pair, body);
      if (ask(batch) || batch.total === 0) setPhase({ at: 'asking', batch });
      else await print(batch);
    } catch (error) {
      setProblem(error);
      setPhase({ at: 'idle' });
    }
  }

  return { phase, problem, begin, print, stop: () => setPhase({ at: 'idle' }) };
}

export function save(address: string, batch: Batch): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${batch.title.replaceAll(/[:/]\s*/g, ' ')}.pdf`;
  link.click();
}
