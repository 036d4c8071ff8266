import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import { Clashes } from './Clashes';
import { useAdd } from './queries';
import { type Entry, copied, nextMonday, weekdaysOf } from './rules';

interface Props {
  pair: string;
  entries: readonly Entry[];
  all: readonly Entry[];
  className: string;
  onPut: (from: string) => void;
  onClose: () => void;
}

/** A day of the class onto another day: all lessons or none. */
export function CopySheet({ pair, entries, all, className, onPut, onClose }: Props) {
  const { t } = useTranslation('timetable');
  const place = usePlace();
  const [from, setFrom] = useState(1);
  const [to, setTo] = useState(2);
  const [since, setSince] = useState(nextMonday(today(place.zone)));
  const add = useAdd(pair, place);
  const wanted = copied(entries, from, to, since);
  const days = weekdaysOf(all).map((day) => ({ value: String(day), label: t(`day.${day as 1}`) }));
  return (
    <Sheet opened onClose={onClose} title={t('copy.title', { whose: className })}>
      <Stack gap="sm">
        <Group grow>
          <Select size="md" label={t('copy.from')} allowDeselect={false} data={days} value={String(from)} onChange={(value) => setFrom(Number(value))} />
          <Select size="md" label={t('copy.to')} allowDeselect={false} data={days} value={String(to)} onChange={(value) => setTo(Number(value))} />
        </Group>
        <DateField size="md" label={t('from')} value={since} onChange={(day) => day && setSince(day)} />
        <Text size="sm" c="dimmed">
          {t('copy.all-or-none')}
        </Text>
        <Clashes problem={add.error} entries={all} wanted={wanted} />
        <Button
          disabled={wanted.length === 0 || from === to}
          loading={add.isPending}
          onClick={() =>
            add.mutate(wanted, {
              onSuccess: () => {
                done(t('copy.done', { count: wanted.length, from: formatDay(since) }));
                onPut(since);
                onClose();
              },
            })
          }
        >
          {t('copy.do', { count: wanted.length })}
        </Button>
      </Stack>
    </Sheet>
  );
}
