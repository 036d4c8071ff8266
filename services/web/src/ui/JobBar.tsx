import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  done: number;
  /** Unknown: a moving bar. */
  total: number | null;
  onStop?: () => void;
  /** What happens when one leaves, a hint that it takes long. */
  note?: string;
}

/** A job of more than two seconds: how far it is, how to stop it; it may be left. */
export function JobBar({ title, done, total, onStop, note }: Props) {
  const { t } = useTranslation();
  const share = total ? Math.round((100 * done) / total) : 100;
  return (
    <div role="status">
      <Group justify="space-between" mb={6}>
        <Text fw={500}>{title}</Text>
        {total !== null && <Text c="dimmed">{t('job.progress', { done, total })}</Text>}
      </Group>
      <Progress value={share} animated={total === null || done < total} aria-label={title} />
      <Group justify="space-between" mt={6} mih={30}>
        <Text size="sm" c="dimmed">
          {note}
        </Text>
        {onStop && (
          <Button variant="subtle" size="xs" onClick={onStop}>
            {t('job.stop')}
          </Button>
        )}
      </Group>
    </div>
  );
}
