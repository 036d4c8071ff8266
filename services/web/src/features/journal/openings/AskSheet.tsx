import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayMonth } from '../../../text/format';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Sheet } from '../../../ui/Sheet';
import { done } from '../../../ui/toast';
import type { Grid, Lesson } from '../model';
import { useAsk } from './queries';

interface Props {
  pair: string;
  group: Grid['group'];
  /** null: the whole journal. */
  lesson: Pick<Lesson, 'id' | 'held_on' | 'number'> | null;
  opened: boolean;
  onClose: () => void;
}
const REASONS = ['ill', 'failure', 'retake', 'mistake'] as const;

/** One press of a reason sends the request: what and for how long is known already (4.38). */
export function AskSheet({ pair, group, lesson, opened, onClose }: Props) {
  const { t } = useTranslation('journal');
  const ask = useAsk(pair);
  const [other, setOther] = useState('');
  const send = (reason: string) =>
    ask.mutate(
      { group_id: group.id, lesson_id: lesson?.id ?? null, reason },
      {
        onSuccess: () => {
          done(t('opening.sent'));
          onClose();
        },
      },
    );
  const what = lesson ? t('opening.what-lesson', { day: formatDayMonth(lesson.held_on), number: lesson.number, group: group.name }) : t('opening.what-group', { group: group.name });
  return (
    <Sheet opened={opened} onClose={onClose} title={t('opening.ask')}>
      <Stack gap="sm">
        <Text>{what}</Text>
        <Text size="sm" c="dimmed">{t('opening.rule')}</Text>
        <Group gap="xs" role="group" aria-label={t('opening.reason')}>
          {REASONS.map((reason, place) => (
            <Button key={reason} variant="light" data-autofocus={place === 0 || undefined} disabled={ask.isPending} onClick={() => send(t(`opening.because.${reason}`))}>
              {t(`opening.because.${reason}`)}
            </Button>
          ))}
        </Group>
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput flex={1} label={t('opening.other')} maxLength={500} value={other} onChange={(event) => setOther(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && other.trim().length >= 3 && send(other.trim())} />
          <Button variant="default" disabled={other.trim().length < 3 || ask.isPending} onClick={() => send(other.trim())}>
            {t('opening.send')}
          </Button>
        </Group>
        <ProblemAlert problem={ask.error} />
      </Stack>
    </Sheet>
  );
}
