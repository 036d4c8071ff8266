import { useTranslation } from 'react-i18next';
import { Steps } from '../../ui/Steps';

const NAMES = ['file', 'columns', 'check', 'sum', 'result'] as const;
export type At = (typeof NAMES)[number];

/** The line of steps of an import; those done may be gone back to. */
export function Line({ now, onPick, over, mappable = true }: { now: At; onPick?: (id: string) => void; over?: boolean; mappable?: boolean }) {
  const { t } = useTranslation('imports');
  const here = NAMES.indexOf(now);
  const steps = NAMES.map((id, place) => ({
    id,
    name: t(`step.${id}`),
    state: place < here || (over && place === here) ? ('done' as const) : place === here ? ('now' as const) : ('ahead' as const),
  }));
  return <Steps steps={steps} onPick={onPick && ((id) => (id !== 'columns' || mappable) && onPick(id))} />;
}
