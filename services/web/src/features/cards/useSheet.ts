/** A batch of cards and its sheet, kept in the memory of the page only: leaving it forgets the sheet. */
import { useEffect, useRef, useState } from 'react';
import type { Identity } from '../../api/schemas';

type Batch = Identity['BatchView'];

export type Phase =
  | { at: 'idle' }
  | { at: 'planning' }
  | { at: 'asking'; batch: Batch }
  | { at: 'issuing'; batch: Batch }
  | { at: 'done'; batch: Batch; address: string };

export function useSheet() {
  const [phase, setPhase] = useState<Phase>({ at: 'idle' });
  const [problem, setProblem] = useState<unknown>(null);
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

  /** Whatever goes wrong in `work` is shown, and one may begin again. */
  async function trying(work: () => Promise<void>): Promise<void> {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error);
      setPhase({ at: 'idle' });
    }
  }

  function handOver(batch: Batch, sheet: Blob): void {
    forget();
    address.current = URL.createObjectURL(sheet);
    setPhase({ at: 'done', batch, address: address.current });
    save(address.current, batch);
  }

  return { phase, setPhase, problem, trying, handOver, stop: () => setPhase({ at: 'idle' }) };
}

export function save(address: string, batch: Batch): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${batch.title.replaceAll(/[:/]\s*/g, ' ')}.pdf`;
  link.click();
}
