import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from './TourBar';
import classes from './Tour.module.css';
import { showTour, useTourOpen } from './index';
import { STEPS } from './steps';
import { keepWalk, keptWalk } from './useWalk';
import { BEGUN, personFor } from './walk';

/** The way in beside the ready people; only where all of its people are among them. */
export default function TourStart({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation('tour');
  const open = useTourOpen();
  const { step } = keptWalk();
  if (open || !STEPS.every((one) => personFor(people, t(`data.${one.who as 'teacher'}`), one.role))) return null;
  const begin = () => {
    keepWalk(BEGUN);
    showTour(true);
  };
  return (
    <div className={classes.start}>
      <Text size="sm">{t('start.lead')}</Text>
      <Group gap="xs">
        {step > 0 && <Button onClick={() => showTour(true)}>{t('start.on', { number: Math.min(step + 1, STEPS.length), total: STEPS.length })}</Button>}
        <Button variant={step > 0 ? 'default' : 'filled'} onClick={begin}>{t(step > 0 ? 'start.anew' : 'start.button')}</Button>
      </Group>
    </div>
  );
}
