import { Badge, Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import type { Registry } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatDay, fullName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import classes from './Classes.module.css';
import { type SchoolClass, staff, teachers, useAppointTeacher, useEndTeacher } from './queries';

interface Props {
  card: SchoolClass;
  /** Under which the order is given; absent: only to look at. */
  pair: string | undefined;
  onClose: () => void;
}

/** Who leads the class when, by which order; another is named from a day, a deputy for a time (4.12, 4.6). */
export function TeachersSheet({ card, pair, onClose }: Props) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const [adding, setAdding] = useState(false);
  const { data: story, error } = useQuery(teachers(place, card.id));
  return (
    <Sheet opened onClose={onClose} title={t('teachers-of', { name: card.name })} size={640}>
      {adding && pair ? (
        <Order card={card} pair={pair} onClose={onClose} onBack={() => setAdding(false)} />
      ) : (
        <Stack gap="md">
          <ProblemAlert problem={error} />
          {story?.length === 0 && <Text c="dimmed">{t('teachers-none')}</Text>}
          <ul className={classes.rows}>
            {story?.map((each) => <Term key={each.id} term={each} pair={pair} />)}
          </ul>
          {pair && (
            <Group justify="flex-end">
              <Button onClick={() => setAdding(true)}>{t('appoint')}</Button>
            </Group>
          )}
        </Stack>
      )}
    </Sheet>
  );
}

function Term({ term, pair }: { term: Registry['TeacherView']; pair: string | undefined }) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const end = useEndTeacher();
  const [ending, setEnding] = useState(false);
  const now = today(place.zone);
  const [last, setLast] = useState<string | null>(now);
  const days = { from: formatDay(term.from_on), until: formatDay(term.until_on) };
  const open = pair && (term.until_on === null || term.until_on >= now);
  return (
    <li>
      <strong>{term.name}</strong>
      {term.deputy && <span>{t('deputy')}</span>}
      <span>{term.until_on ? t('from-until', days) : t('from-on', days)}</span>
      <span>{term.order_number ? t('by-order', { number: term.order_number, date: formatDay(term.order_on) }) : t('by-list')}</span>
      {term.leads_now && <Badge variant="light">{t('leads-now')}</Badge>}
      {open && !ending && <Button className={classes.end} size="compact-sm" variant="subtle" color="gray" onClick={() => setEnding(true)}>{t('end')}</Button>}
      {open && ending && (
        <Group className={classes.under} gap="xs" align="flex-end">
          <DateField label={t('last-day')} from={term.from_on} value={last} onChange={setLast} />
          <Button variant="default" disabled={!last} loading={end.isPending} onClick={() => last && end.mutate({ pair, id: term.id, last }, { onSuccess: () => setEnding(false) })}>{t('end-do')}</Button>
        </Group>
      )}
      <ProblemAlert problem={end.error} />
    </li>
  );
}

function Order({ card, pair, onClose, onBack }: { card: SchoolClass; pair: string; onClose: () => void; onBack: () => void }) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const { data: people } = useQuery(staff(place));
  const appoint = useAppointTeacher();
  const [key, setKey] = useState(newKey);
  const now = today(place.zone);
  const [person, setPerson] = useState<string | null>(null);
  const [deputy, setDeputy] = useState(false);
  const [number, setNumber] = useState('');
  const [on, setOn] = useState<string | null>(now);
  const [from, setFrom] = useState<string | null>(now);
  const [until, setUntil] = useState<string | null>(null);
  const chosen = people?.find((each) => each.id === person);
  const ready = person !== null && number.trim() !== '' && on !== null && from !== null && (!deputy || until !== null);
  const errors = fieldErrors(appoint.error);
  const submit = () => {
    if (!ready) return;
    const body = { person_id: person, deputy, order_number: number.trim(), order_on: on, from_on: from, until_on: until };
    appoint.mutate({ pair, key, id: card.id, version: card.version, body }, {
      onSuccess: () => {
        done(t('appointed', { name: card.name }));
        onClose();
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  };
  return (
    <Stack gap="md">
      <Select label={t('teacher')} required searchable value={person} onChange={setPerson} data={(people ?? []).map((each) => ({ value: each.id, label: fullName(each) }))} />
      <Checkbox label={t('deputy-for-time')} description={t('deputy-what')} checked={deputy} onChange={(event) => setDeputy(event.currentTarget.checked)} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('order-number')} required maxLength={100} value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
        <DateField label={t('order-on')} required value={on} error={errors.order_on} onChange={setOn} />
        <DateField label={t('from-day')} required value={from} error={errors.from_on} onChange={setFrom} />
        <DateField label={t('last-day')} required={deputy} description={deputy ? undefined : t('last-day-hint')} value={until} error={errors.until_on} onChange={setUntil} />
      </SimpleGrid>
      {chosen && from && (
        <div>
          <Title order={3} size="sm" c="dimmed" fw={500}>{t('will-be')}</Title>
          <Text>{t('will-get', { name: fullName(chosen), class: card.name, day: formatDay(from), students: t('of-students', { count: card.students }) })}</Text>
          {card.teacher && card.teacher_id !== person && <Text>{t(deputy ? 'will-wait' : 'will-lose', { name: card.teacher, day: formatDay(from) })}</Text>}
        </div>
      )}
      <ProblemAlert problem={appoint.error} except={errors} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>{t('back')}</Button>
        <Button disabled={!ready} loading={appoint.isPending} onClick={submit}>{t('appoint-do')}</Button>
      </Group>
    </Stack>
  );
}
