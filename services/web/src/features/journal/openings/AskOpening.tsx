import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../session/react';
import { dayOf, formatDayMonth, formatTime } from '../../../text/format';
import type { Grid, Lesson } from '../model';
import { isOpen, openingOf } from '../rules';
import { AskSheet } from './AskSheet';

interface Props {
  pair: string;
  grid: Grid;
  lesson: Lesson | null;
  /** Who shows the sheet, where this stands in a panel that closes when something outside is pressed. */
  onAsk?: () => void;
}

/** What stands between a teacher and a closed lesson: open until when, asked and waiting, refused, or the button. */
export function AskOpening({ pair, grid, lesson, onAsk }: Props) {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const [asking, setAsking] = useState(false);
  const request = openingOf(grid, lesson?.id ?? '');
  const at = (instant: string) => t('opening.at', { day: formatDayMonth(dayOf(instant, place.zone)), time: formatTime(instant, place.zone) });
  if (request && isOpen(request)) return <Text size="sm" c="var(--good)">{t('opening.open', { until: at(request.until_at ?? '') })}</Text>;
  if (request?.state === 'waiting') return <Text size="sm">{t('opening.waiting', { at: at(request.asked_at) })}</Text>;
  return (
    <>
      {request?.state === 'refused' && <Text size="sm">{request.answer ? t('opening.refused-why', { why: request.answer }) : t('opening.refused')}</Text>}
      <Button size="xs" variant="light" onClick={onAsk ?? (() => setAsking(true))}>{t('opening.ask')}</Button>
      {!onAsk && <AskSheet pair={pair} group={grid.group} lesson={lesson} opened={asking} onClose={() => setAsking(false)} />}
    </>
  );
}
