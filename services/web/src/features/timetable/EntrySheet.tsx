import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { Clashes } from './Clashes';
import { groups, useAdd, useEnd, useMove } from './queries';
import { type Entry, type Slot, nextMonday, numbersOf, weekdaysOf } from './rules';

interface Props {
  pair: string;
  slot: Slot;
  entry: Entry | undefined;
  entries: readonly Entry[];
  /** The class whose week is shown: its subjects are offered. */
  className: string | undefined;
  onPut: (from: string) => void;
  onClose: () => void;
}
const WEEKS = ['all', 'odd', 'even'] as const;

/** A lesson of the week: put in, move or take out, from a day on; what is past stays as it was (X6). */
export function EntrySheet({ pair, slot, entry, entries, className, onPut, onClose }: Props) {
  const { t } = useTranslation('timetable');
  const place = usePlace();
  const { data: all = [] } = useQuery(groups(place));
  const [where, setWhere] = useState<Slot>(slot);
  const [group, setGroup] = useState<string | null>(entry?.group_id ?? null);
  const [room, setRoom] = useState(entry?.room ?? '');
  const [weeks, setWeeks] = useState<Entry['weeks']>(entry?.weeks ?? 'all');
  const [from, setFrom] = useState(nextMonday(today(place.zone)));
  const [note, setNote] = useState<string | null>(entry?.note ?? null);
  const [add, move, end] = [useAdd(pair, place), useMove(pair), useEnd(pair)];
  const options = all
    .filter((each) => !className || each.class_names.includes(className))
    .map((each) => ({ value: each.id, label: [each.name, each.teacher_name].filter(Boolean).join(' · ') }));
  const placed = { room: room.trim() || null, weeks, note: note?.trim() || null, from_on: from };
  const put = (at: Slot) => {
    setWhere(at);
    const told = () => {
      done(t('put-done', { day: t(`day.${at.weekday as 1}`), number: at.number, from: formatDay(from) }));
      onPut(from);
      onClose();
    };
    if (entry) move.mutate({ entry, body: { ...placed, ...at } }, { onSuccess: told });
    else if (group) add.mutate([{ ...placed, ...at, group_id: group }], { onSuccess: told });
  };
  const takeOut = () =>
    entry &&
    end.mutate(
      { entry, from_on: from },
      {
        onSuccess: (became) => {
          done(t('out-done', { count: became.cancelled ?? 0 }));
          onPut(from);
          onClose();
        },
      },
    );
  const busy = add.isPending || move.isPending || end.isPending;
  return (
    <Sheet
      opened
      onClose={onClose}
      title={entry ? t('change-title', { subject: entry.subject_name, whose: entry.class_names.join(', ') }) : t('put-title', { day: t(`day.${slot.weekday as 1}`), number: slot.number })}
    >
      <Stack gap="sm">
        {!entry && <Select size="md" searchable data-autofocus label={t('group')} data={options} value={group} onChange={setGroup} nothingFoundMessage={t('no-groups')} />}
        <Group grow>
          <Select
            size="md"
            label={t('weekday')}
            allowDeselect={false}
            data={weekdaysOf(entries).map((day) => ({ value: String(day), label: t(`day.${day as 1}`) }))}
            value={String(where.weekday)}
            onChange={(value) => setWhere({ ...where, weekday: Number(value) })}
          />
          <Select
            size="md"
            label={t('lesson')}
            allowDeselect={false}
            data={numbersOf(entries).map(String)}
            value={String(where.number)}
            onChange={(value) => setWhere({ ...where, number: Number(value) })}
          />
        </Group>
        <Group grow>
          <TextInput size="md" label={t('view.room')} maxLength={40} value={room} onChange={(event) => setRoom(event.currentTarget.value)} />
          <Select
            size="md"
            label={t('weeks.label')}
            allowDeselect={false}
            data={WEEKS.map((value) => ({ value, label: t(`weeks.${value}`) }))}
            value={weeks}
            onChange={(value) => setWeeks((value ?? 'all') as Entry['weeks'])}
          />
        </Group>
        <DateField size="md" label={t('from')} value={from} onChange={(day) => day && setFrom(day)} />
        {note !== null && <TextInput size="md" label={t('note')} value={note} maxLength={200} onChange={(event) => setNote(event.currentTarget.value)} />}
        <Text size="sm" c="dimmed">
          {t('past-stays')}
        </Text>
        <Clashes problem={add.error ?? move.error ?? end.error} entries={entries} wanted={[where]} onFree={put} onShare={() => setNote(note ?? '')} />
        <Group justify="space-between">
          {entry ? (
            <Button variant="light" color="red" loading={end.isPending} onClick={takeOut}>
              {t('take-out', { from: formatDay(from) })}
            </Button>
          ) : (
            <span />
          )}
          <Button disabled={!entry && !group} loading={busy} onClick={() => put(where)}>
            {t(entry ? 'move' : 'put', { from: formatDay(from) })}
          </Button>
        </Group>
      </Stack>
    </Sheet>
  );
}
