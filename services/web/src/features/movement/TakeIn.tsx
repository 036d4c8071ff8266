import { Button, Group, Select, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { addDays, formatDay, fullName, schoolYearOf, today } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { DateField } from '../../ui/DateField';
import { done } from '../../ui/toast';
import { Changes } from './Changes';
import classes from './Movement.module.css';
import type { Card } from './TransferPage';
import { useStep } from './changes';
import { classesOn } from './queries';
import { changesOf, gradeByAge, roomiest } from './rules';

const SHORTEST = 3;
const later = (a: string, b: string): string => (a > b ? a : b);

/** The receiving school's step: class and first day are proposed, the arrival order is signed by the same act. */
export function TakeIn({ card, pair }: { card: Card; pair: string }) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const step = useStep();
  const [first, setFirst] = useState(later(today(place.zone), card.leaves_on ? addDays(card.leaves_on, 1) : ''));
  const [picked, setPicked] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState(newKey);
  const { data: groups } = useQuery(classesOn(place, first));
  const classId = picked ?? roomiest(groups ?? [], card.grade ?? gradeByAge(card.birth_on, schoolYearOf(first)))?.class_id ?? null;
  const target = groups?.find((group) => group.class_id === classId);
  const lacks = card.missing.length > 0;
  const blocked = !classId || (lacks && why.trim().length < SHORTEST);
  const confirm = () => {
    if (!classId) return;
    const body = { class_id: classId, effective_on: first, override_reason: lacks ? why.trim() : null, basis: t('basis.take') };
    step.mutate({ pair, id: card.id, version: card.version, key, step: { step: 'acceptance', body } }, {
      onSuccess: (next) => {
        setOpened(false);
        done(t('take.done', { number: next.arrival_order_number }));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  };
  return (
    <section className={classes.step} aria-label={t('take.title')}>
      <Title order={2} mb="sm">{t('take.title')}</Title>
      <Group align="flex-end">
        <Select
          label={t('take.class')}
          w={220}
          data={(groups ?? [])
            .filter((group) => !card.grade || group.grade === card.grade || group.class_id === picked)
            .map((group) => ({ value: group.class_id ?? '', label: t('line.class', { name: group.name, count: group.students }) }))}
          value={classId}
          onChange={setPicked}
          allowDeselect={false}
        />
        <DateField label={t('transfer.first-day')} w={190} from={card.leaves_on ? addDays(card.leaves_on, 1) : undefined} value={first} onChange={(day) => day && setFirst(day)} />
        {lacks && (
          <TextInput label={t('take.without', { count: card.missing.length })} placeholder={t('take.without-hint')} miw={280} flex={1} maxLength={500} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        )}
        <Button disabled={blocked} onClick={() => setOpened(true)}>{target ? t('take.button', { name: target.name }) : t('take.no-class')}</Button>
      </Group>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('take.sheet', { name: target?.name })}
        whom={fullName({ last_name: card.last_name ?? '', first_name: card.first_name ?? '', middle_name: card.middle_name })}
        what={
          <>
            <Changes changes={changesOf(groups ?? [], [{ from_id: null, to_id: classId }])} />
            {t('take.what', { day: formatDay(first), school: card.from_school })}
          </>
        }
        back={t('take.back')}
        action={t('sign.do', { count: 1 })}
        busy={step.isPending}
        problem={step.error}
        onConfirm={confirm}
      />
    </section>
  );
}
