import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { Sheet } from '../../../ui/Sheet';
import type { Row } from './queries';

interface Props {
  row: Row;
  value: Row['value'];
  busy: boolean;
  problem: unknown;
  onClose: () => void;
  onDecide: (reason: string) => void;
}

/** A mark a whole step away from what the mean says is given with a reason. */
export function ReasonSheet({ row, value, busy, problem, onClose, onDecide }: Props) {
  const { t } = useTranslation('journal');
  const { t: common } = useTranslation();
  const [reason, setReason] = useState('');
  const ready = reason.trim().length >= 3;
  return (
    <Sheet opened onClose={onClose} title={t('final.reason-title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onDecide(reason.trim());
        }}
      >
        <Stack gap="sm">
          <Text>{t('final.reason-text', { name: row.name, suggested: row.suggested ?? '–', value: value ?? '–' })}</Text>
          <TextInput label={t('final.reason')} value={reason} maxLength={500} data-autofocus onChange={(event) => setReason(event.currentTarget.value)} />
          <ProblemAlert problem={problem} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
            <Button type="submit" disabled={!ready} loading={busy}>
              {value === null ? t('final.clear') : t('final.reason-do', { value })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
