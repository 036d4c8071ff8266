import { Button, Group, Select, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { usePlace } from '../../session/react';
import { formatDay, today } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { DateField } from '../../ui/DateField';
import { LinkButton } from '../../ui/PageFrame';
import { done } from '../../ui/toast';
import classes from './Movement.module.css';
import type { Card } from './TransferPage';
import { useStep } from './changes';

/** The sending school's step: the departure order is signed by the same act. */
export function Release({ card, pair }: { card: Card; pair: string }) {
  const { t } = useTranslation('movement');
  const place = usePlace();
  const step = useStep();
  const now = today(place.zone);
  const [leaves, setLeaves] = useState<string>(now);
  const [student, setStudent] = useState<string | null>(card.candidates.length === 1 ? (card.candidates[0]?.student_id ?? null) : card.student_id);
  const [opened, setOpened] = useState(false);
  const [key, setKey] = useState(newKey);
  const one = card.candidates.find((each) => each.student_id === student);
  const confirm = () =>
    step.mutate({ pair, id: card.id, version: card.version, key, step: { step: 'confirmation', body: { leaves_on: leaves, student_id: student, basis: t('basis.release') } } }, {
      onSuccess: (next) => {
        setOpened(false);
        done(t('release.done', { number: next.departure_order_number }));
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  if (card.candidates.length === 0) {
    return (
      <section className={classes.step}>
        <Title order={2} mb="xs">{t('release.nobody')}</Title>
        <Text c="dimmed" mb="sm">{t('release.nobody-hint')}</Text>
        <LinkButton variant="default" to={`/${place.slug}/people`} search={{ kind: 'student', q: card.last_name ?? undefined }}>{t('release.look')}</LinkButton>
      </section>
    );
  }
  return (
    <section className={classes.step} aria-label={t('release.title')}>
      <Title order={2} mb="sm">{t('release.title')}</Title>
      <Group align="flex-end">
        {card.candidates.length > 1 ? (
          <Select
            label={t('release.which', { count: card.candidates.length })}
            w={340}
            data={card.candidates.map((each) => ({ value: each.student_id, label: t('release.candidate', { name: each.student, class: each.class_name }) }))}
            value={student}
            onChange={setStudent}
          />
        ) : (
          <Text className={classes.big}>{t('release.candidate', { name: one?.student, class: one?.class_name })}</Text>
        )}
        <DateField label={t('transfer.leaves')} w={190} value={leaves} onChange={(day) => day && setLeaves(day)} />
        <Button disabled={!student} onClick={() => setOpened(true)}>{t('release.button')}</Button>
      </Group>
      <ConsequenceSheet
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('release.sheet', { day: formatDay(leaves) })}
        whom={t('release.candidate', { name: one?.student, class: one?.class_name })}
        what={t('release.what', { school: card.to_school })}
        back={t('release.back')}
        action={t('sign.do', { count: 1 })}
        busy={step.isPending}
        problem={step.error}
        onConfirm={confirm}
      />
    </section>
  );
}
