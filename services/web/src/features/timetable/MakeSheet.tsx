import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { type Day, formatDay, today } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { DateField } from '../../ui/DateField';
import { done } from '../../ui/toast';
import { useMake } from './queries';
import { type Entry, type Year, lessonsIn } from './rules';

interface Props {
  pair: string;
  entries: readonly Entry[];
  year: Year;
  onClose: () => void;
}

/** Lessons of a range of days out of the week: whom it concerns, what becomes of it, before it is done (X25). */
export function MakeSheet({ pair, entries, year, onClose }: Props) {
  const { t } = useTranslation('timetable');
  const place = usePlace();
  const now = today(place.zone);
  const period = year.periods.find((each) => each.kind !== 'year' && each.until_on >= now);
  const [from, setFrom] = useState<Day | null>(period && period.from_on > now ? period.from_on : now);
  const [until, setUntil] = useState<Day | null>(period?.until_on ?? year.until_on);
  const make = useMake(pair);
  const ready = from !== null && until !== null && from <= until;
  const count = ready ? lessonsIn(entries, from, until, year) : 0;
  const teachers = new Set(entries.map((entry) => entry.teacher_id).filter(Boolean)).size;
  const classes = new Set(entries.flatMap((entry) => entry.class_names)).size;
  const confirm = () =>
    ready &&
    make.mutate(
      { from_on: from, until_on: until },
      {
        onSuccess: (made) => {
          done(t('make.done', { created: made.created, already: made.already }));
          onClose();
        },
      },
    );
  return (
    <ConsequenceSheet
      opened
      onClose={onClose}
      title={t('make.title')}
      whom={t('make.whom', { classes: t('make.classes', { count: classes }), teachers: t('make.teachers', { count: teachers }) })}
      what={
        <>
          <Group gap="sm" my={6}>
            <DateField size="md" label={t('make.from')} value={from} from={year.from_on} until={year.until_on} onChange={setFrom} />
            <DateField size="md" label={t('make.until')} value={until} from={year.from_on} until={year.until_on} onChange={setUntil} />
          </Group>
          <Text>{ready ? t('make.what', { count, from: formatDay(from), until: formatDay(until) }) : t('make.choose')}</Text>
        </>
      }
      back={t('make.back')}
      action={t('make.do', { count })}
      busy={make.isPending}
      problem={make.error}
      onConfirm={confirm}
    />
  );
}
