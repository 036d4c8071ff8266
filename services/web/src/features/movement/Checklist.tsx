import { Button, Checkbox, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Movement.module.css';
import type { Card } from './TransferPage';
import { useTick } from './changes';

/** What was handed over, ticked by either school; both see who and when. */
export function Checklist({ card, pair }: { card: Card; pair: string | undefined }) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const tick = useTick();
  const manual = card.checklist.filter((each) => each.item !== 'departure-order' && each.item !== 'arrival-order');
  const onItsWay = tick.isPending ? tick.variables : undefined;
  const lacking = manual.filter((each) => !each.done);
  const set = (items: readonly string[], done: boolean) => pair && tick.mutate({ pair, id: card.id, version: card.version, items, done });
  return (
    <section aria-label={t('check.title')}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{lacking.length > 0 ? t('check.lacking', { count: lacking.length }) : t('check.whole')}</Title>
        {pair && lacking.length > 1 && (
          <Button variant="default" size="xs" loading={tick.isPending} onClick={() => set(lacking.map((each) => each.item), true)}>
            {t('check.all', { count: lacking.length })}
          </Button>
        )}
      </Group>
      <ul className={classes.check}>
        {card.checklist.map((each) => (
          <li key={each.item}>
            <Checkbox
              checked={onItsWay?.items.includes(each.item) ? onItsWay.done : each.done}
              disabled={!pair || tick.isPending || !manual.includes(each)}
              label={each.title}
              description={each.done && each.at ? t('check.by', { who: each.by_name ?? t(`check.${each.side ?? 'sending'}`), at: formatInstant(each.at, place.zone) }) : undefined}
              onChange={(event) => set([each.item], event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <ProblemAlert problem={tick.error} />
    </section>
  );
}
