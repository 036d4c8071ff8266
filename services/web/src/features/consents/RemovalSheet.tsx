import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { ScanInput, tooLarge } from '../../ui/ScanInput';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { Effects } from './Effects';
import { useRecord } from './queries';
import type { About, Kind } from './rules';

/** After a withdrawal: what the school had to do, and the record that it is done (152-ФЗ ст. 21). */
export function RemovalSheet({ kind, one, onClose }: { kind: Kind; one: About; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const record = useRecord(place, one.person_id);
  const [day, setDay] = useState<string | null>(today(place.zone));
  const [note, setNote] = useState('');
  const [scan, setScan] = useState<File | null>(null);
  const told = fieldErrors(record.error);
  const send = () =>
    record.mutate({ paper: { kind: kind.kind, decision: 'removed', signed_on: day ?? '', note: note.trim() }, scan }, {
      onSuccess: () => {
        done(t('recorded'));
        onClose();
      },
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('of', { act: t('removed'), title: kind.title })}>
      <Stack gap="md">
        <Text>{t('removed-whose', { name: one.name })}</Text>
        <Effects of={{ system: [], school: kind.school, stays: null }} />
        <DateField label={t('removed-on')} value={day} until={today(place.zone)} onChange={setDay} error={told.signed_on} />
        <Textarea label={t('removed-what')} description={t('removed-what-hint')} required autosize minRows={2} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={told.note} />
        <ScanInput label={t('removed-act')} value={scan} onChange={setScan} error={told.scan} />
        <ProblemAlert problem={record.error} except={told} />
        <Group justify="flex-end"><Button loading={record.isPending} disabled={!day || tooLarge(scan) || note.trim().length < 3} onClick={send}>{t('record')}</Button></Group>
      </Stack>
    </Sheet>
  );
}
