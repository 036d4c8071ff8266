import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { fullName, shortName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { useCorrect, useWithdraw } from './queries';
import type { Appointment } from './rules';
import { useTitles } from './useTitles';

/** A last day, after which the role ends by itself; or taken away at once with a reason. */
export function EndSheet({ row, onClose }: { row: Appointment; onClose: () => void }) {
  const { t } = useTranslation('access');
  const titled = useTitles();
  const place = usePlace();
  const [until, setUntil] = useState<string | null>(row.until_on);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState(newKey);
  const correct = useCorrect(place);
  const withdraw = useWithdraw(place);
  const leave = (words: string) => () => {
    onClose();
    done(words);
  };
  const keep = () => correct.mutate({ id: row.appointment_id, version: row.version, body: { until_on: until } }, { onSuccess: leave(t('term-kept')) });
  const end = () =>
    withdraw.mutate({ key, id: row.appointment_id, version: row.version, reason: reason.trim() }, { onSuccess: leave(t('withdrawn', { name: shortName(row) })), onError: () => setKey(newKey()) });
  return (
    <Sheet opened onClose={onClose} title={t('end-title', { role: titled(row.role) })}>
      <Stack gap="lg">
        <Text>{fullName(row)}</Text>
        <Stack gap="xs">
          <DateField label={t('last-day')} description={t('ends-itself')} from={row.from_on > today(place.zone) ? row.from_on : today(place.zone)} value={until} onChange={setUntil} />
          <Group>
            <Button variant="default" loading={correct.isPending} disabled={until === row.until_on} onClick={keep}>{t('keep-term')}</Button>
          </Group>
          <ProblemAlert problem={correct.error} />
        </Stack>
        <Stack gap="xs">
          <TextInput label={t('withdraw-reason')} description={t('withdraw-what')} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group>
            <Button color="red" loading={withdraw.isPending} disabled={reason.trim().length < 3} onClick={end}>{t('withdraw')}</Button>
          </Group>
          <ProblemAlert problem={withdraw.error} />
        </Stack>
      </Stack>
    </Sheet>
  );
}
