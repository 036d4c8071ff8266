import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import { usePlace } from '../../session/react';
import { EntryTable } from '../../ui/EntryTable';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { type Dictionary, useChange, useRestore } from './queries';
import { BLANK, type Row, asFlag, countChanges, faultsOf, isMoved, rowsOf, sentOf } from './rules';

interface Props {
  dictionary: Dictionary;
  onClose: () => void;
}

/** The own values as a small table: typed, pasted from a spreadsheet, emptied to be taken away; one version when applied. */
export function EditEntries({ dictionary, onClose }: Props) {
  const { t } = useTranslation('dictionaries');
  const { t: common } = useTranslation();
  const place = usePlace();
  const change = useChange(place);
  const restore = useRestore(place);
  // What was seen when the form opened: a newer version behind it must not be overwritten unseen.
  const [seen] = useState(dictionary);
  const [before] = useState(() => rowsOf(dictionary.entries));
  const [rows, setRows] = useState<Row[]>(() => [...before, BLANK]);
  const [locked, setLocked] = useState(seen.locked);
  const [note, setNote] = useState('');
  const told = fieldErrors(change.error);
  const faults = faultsOf(told, rows);
  const counts = countChanges(before, rows);
  const idle = counts.added + counts.removed + counts.changed === 0 && locked === seen.locked && !isMoved(before, rows);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const flag = (active: boolean) => t(active ? 'yes' : 'no');
  const submit = () =>
    change.mutate({ code: seen.code, version: seen.version, body: { entries: sentOf(rows), locked, note: note.trim() || null } }, {
      onSuccess: (now) => {
        const undo = () =>
          seen.version > 0
            ? restore.mutate({ code: seen.code, number: seen.version, version: now.version })
            : change.mutate({ code: seen.code, version: now.version, body: { entries: [], locked: false } });
        done(t('saved'), undo);
        onClose();
      },
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('edit-title', { title: seen.title })} size={820}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); if (!idle) submit(); }}>
        <Stack gap="md">
          <Text c="dimmed">{t('edit-hint', { example: seen.example })}</Text>
          <EntryTable<Row>
            caption={t('edit-title', { title: seen.title })}
            columns={[
              // the phone has room for the word alone; notes are typed at a desk
              { id: 'title', header: t('value'), width: phone ? '58vw' : '380px', value: (row) => row.title, change: (row, typed) => ({ ...row, title: typed.slice(0, 200) }) },
              ...(phone ? [] : [{ id: 'note', header: t('note'), width: '240px', value: (row: Row) => row.note, change: (row: Row, typed: string) => ({ ...row, note: typed.slice(0, 500) }) }]),
              {
                id: 'active', header: t('is-offered'), width: phone ? '24vw' : '110px', value: (row) => flag(row.active),
                change: (row, typed) => { const active = asFlag(typed, t('yes'), t('no')); return active === null ? null : { ...row, active }; },
              },
            ]}
            rows={rows}
            rowKey={(_, place) => String(place)}
            rowLabel={(row, place) => row.title || t('row', { number: place + 1 })}
            onChange={(next) => setRows(next.at(-1)?.title.trim() ? [...next, BLANK] : next)}
            blank={() => BLANK}
            faults={faults}
          />
          {Object.entries(faults).map(([at, why]) => <Text key={at} c="var(--danger)" size="sm" role="alert">{t('fault', { row: Number(at.split('.')[0]) + 1, why })}</Text>)}
          {seen.may_lock && <Checkbox label={t('lock')} description={t('lock-hint')} checked={locked} onChange={(event) => setLocked(event.currentTarget.checked)} />}
          <TextInput label={t('why')} placeholder={t('why-hint')} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <ProblemAlert problem={change.error} except={told} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed" role="status">{idle ? t('same') : t('counts', counts)}</Text>
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
              <Button type="submit" loading={change.isPending}>{t('apply')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Sheet>
  );
}
