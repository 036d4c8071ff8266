import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { ScanInput, tooLarge } from '../../ui/ScanInput';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import classes from './People.module.css';
import { type Scan, type ScanKind, scans, useAttach, useOpenScan, useRemoveScan } from './scanQueries';

/** Scans of papers in the file: what there is, open it, add, remove (4.14). */
export function Scans({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const { data, error } = useQuery(scans(place, personId));
  const [adding, setAdding] = useState(false);
  if (error) return <ProblemAlert problem={error} />;
  if (!data || (data.items.length === 0 && data.may_add.length === 0)) return null;
  return (
    <section aria-label={t('scans')} className={classes.whole}>
      <Group justify="space-between" mt="lg" mb={4} wrap="nowrap">
        <Title order={3} size="h4">{t('scans')}</Title>
        {data.may_add.length > 0 && <Button data-no-print flex="0 0 auto" size="compact-sm" variant="subtle" onClick={() => setAdding(true)}>{t('scan-add')}</Button>}
      </Group>
      {data.items.length === 0 ? (
        <Text c="dimmed" size="sm">{t('scans-empty')}</Text>
      ) : (
        <ul className={classes.rows}>
          {data.items.map((each) => <Line key={each.id} scan={each} whole={data.may_add.includes(each.kind)} />)}
        </ul>
      )}
      {adding && <Add personId={personId} kinds={data.may_add} onClose={() => setAdding(false)} />}
    </section>
  );
}

function Line({ scan, whole }: { scan: Scan; whole: boolean }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const open = useOpenScan(place);
  const remove = useRemoveScan(place);
  const [asked, setAsked] = useState(false);
  const title = t(`scan-kind.${scan.kind}`);
  const name = scan.note ? `${title}, ${scan.note}` : title;
  const gone = () => {
    setAsked(false);
    done(t('scan-removed', { name }));
  };
  return (
    <li>
      <div>
        <Text fw={500}>{name}</Text>
        <Text size="sm" c="dimmed">{t('scan-about', { at: formatInstant(scan.at, place.zone), by: scan.by ?? t('scan-other'), size: Math.max(1, Math.round(scan.size / 1024)) })}</Text>
      </div>
      <Group gap="xs" className={classes.end} data-no-print>
        <Button size="compact-md" variant="default" loading={open.isPending} aria-label={t('scan-open-of', { name })} onClick={() => open.mutate(scan)}>{t('scan-open')}</Button>
        {whole && <Button size="compact-md" variant="subtle" color="gray" aria-label={t('scan-remove-of', { name })} onClick={() => setAsked(true)}>{t('scan-remove')}</Button>}
      </Group>
      <ProblemAlert problem={open.error} />
      <ConsequenceSheet opened={asked} onClose={() => setAsked(false)} title={t('scan-remove-title')} whom={name} what={t('scan-remove-what')} back={t('scan-remove-back')} action={t('scan-remove-do')} danger busy={remove.isPending} problem={remove.error} onConfirm={() => remove.mutate(scan, { onSuccess: gone })} />
    </li>
  );
}

function Add({ personId, kinds, onClose }: { personId: string; kinds: readonly ScanKind[]; onClose: () => void }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const attach = useAttach(place, personId);
  const [kind, setKind] = useState<ScanKind | null>(null);
  const [note, setNote] = useState('');
  const [scan, setScan] = useState<File | null>(null);
  const told = fieldErrors(attach.error);
  const choose = (file: File | null) => {
    setScan(file);
    attach.reset();
  };
  const send = () =>
    kind && scan && attach.mutate({ kind, note: note.trim(), scan }, {
      onSuccess: () => {
        done(t('scan-added', { name: t(`scan-kind.${kind}`) }));
        onClose();
      },
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('scan-add')}>
      <Stack gap="md">
        <Select label={t('scan-which')} required value={kind} onChange={(value) => setKind(value as ScanKind | null)} error={told.kind} data={kinds.map((each) => ({ value: each, label: t(`scan-kind.${each}`) }))} />
        <ScanInput required value={scan} onChange={choose} error={told.scan} />
        <TextInput label={t('scan-note')} description={t('scan-note-hint')} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} error={told.note} />
        <Text size="sm" c="dimmed">{t('scan-sealed')}</Text>
        <ProblemAlert problem={attach.error} except={told} />
        <Group justify="flex-end"><Button loading={attach.isPending} disabled={!kind || !scan || tooLarge(scan)} onClick={send}>{t('scan-attach')}</Button></Group>
      </Stack>
    </Sheet>
  );
}
