import { useTranslation } from 'react-i18next';
import { Steps } from '../../ui/Steps';

const NAMES = ['file', 'columns', 'check', 'alike', 'sum', 'result'] as const;
export type At = (typeof NAMES)[number];

/** The line of steps of an import; those done may be gone back to. `alike`: somebody of the file is like somebody here. */
export function Line({ now, onPick, over, mappable = true, alike = false }: { now: At; onPick?: (id: string) => void; over?: boolean; mappable?: boolean; alike?: boolean }) {
  const { t } = useTranslation('imports');
  const names = NAMES.filter((id) => id !== 'alike' || alike);
  const here = names.indexOf(now);
  const steps = names.map((id, place) => ({
    id,
    name: t(`step.${id}`),
    state: place < here || (over && place === here) ? ('done' as const) : place === here ? ('now' as const) : ('ahead' as const),
  }));
  return <Steps steps={steps} onPick={onPick && ((id) => (id !== 'columns' || mappable) && onPick(id))} />;
}
