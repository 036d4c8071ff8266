import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
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
import { useRecord } from './queries';
import type { About, Decision, Kind } from './rules';

const OTHER = 'other';

/** A signed paper: who, when, what; on the phone the camera takes the scan. */
export function PaperSheet({ kind, one, onClose }: { kind: Kind; one: About; onClose: () => void }) {
  const { t } = useTranslation('consents');
  const place = usePlace();
  const record = useRecord(place, one.person_id);
  const fits = one.signers.filter((each) => one.signs.includes(each.side));
  const [decision, setDecision] = useState<Decision>('given');
  const [signer, setSigner] = useState<string>(fits[0]?.person_id ?? OTHER);
  const [name, setName] = useState('');
  const [day, setDay] = useState<string | null>(today(place.zone));
  const [scan, setScan] = useState<File | null>(null);
  const [note, setNote] = useState('');
  const told = fieldErrors(record.error);
  const whose = (each: About['signers'][number]) => (each.side === 'self' ? t('signer-self', { name: each.name }) : t('signer-of', { name: each.name, relation: t(`relation.${each.relation as 'mother'}`).toLowerCase() }));
  const send = () =>
    record.mutate({ paper: { kind: kind.kind, decision, signed_on: day ?? '', ...(signer === OTHER ? { signer_name: name.trim() } : { signer_id: signer }), note: note.trim() || undefined }, scan }, {
      onSuccess: () => {
        done(t('recorded'));
        onClose();
      },
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={kind.title}>
      <Stack gap="md">
        <SegmentedControl aria-label={t('what')} value={decision} onChange={(value) => setDecision(value as Decision)} data={(['given', 'refused', 'withdrawn'] as const).map((each) => ({ value: each, label: t(`decision.${each}`) }))} />
        <Select label={t('signer')} value={signer} onChange={(value) => setSigner(value ?? OTHER)} error={told.signer_id} data={[...one.signers.map((each) => ({ value: each.person_id, label: whose(each) })), ...(one.whom === 'student' ? [{ value: OTHER, label: t('signer-other') }] : [])]} />
        {signer === OTHER && <TextInput label={t('signer-name')} maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
        <DateField label={t('signed-on')} value={day} until={today(place.zone)} onChange={setDay} error={told.signed_on} />
        <ScanInput value={scan} onChange={setScan} error={told.scan} />
        <TextInput label={t('note')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {decision === 'given' && <Text size="sm" c="dimmed">{t('paper-what')}</Text>}
        <ProblemAlert problem={record.error} except={told} />
        <Group justify="flex-end"><Button loading={record.isPending} disabled={!day || tooLarge(scan) || (signer === OTHER && name.trim().length < 3)} onClick={send}>{t('record')}</Button></Group>
      </Stack>
    </Sheet>
  );
}
