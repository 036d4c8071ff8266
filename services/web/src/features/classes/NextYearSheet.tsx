import { Button, Checkbox, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { usePlace } from '../../session/react';
import { formatSchoolYear } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import classes from './Classes.module.css';
import { nextYear, useMakeYear } from './queries';
import { lettersOf } from './rules';

interface Props {
  pair: string;
  year: number;
  onClose: () => void;
  onMade: (year: number) => void;
}

/** Every class of the year before, what it becomes, and the first grades: one act, shown before it is done (X25). */
export function NextYearSheet({ pair, year, onClose, onMade }: Props) {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const { data, error } = useQuery(nextYear(place, pair, year));
  return (
    <Sheet opened onClose={onClose} title={t('next-year-title', { year: formatSchoolYear(year) })} size={640}>
      <ProblemAlert problem={error} />
      {!data && !error && <Skeleton height={200} />}
      {data && <Plan pair={pair} plan={data} onClose={onClose} onMade={onMade} />}
    </Sheet>
  );
}

function Plan({ pair, plan, onClose, onMade }: { pair: string; plan: Registry['YearPlan']; onClose: () => void; onMade: (year: number) => void }) {
  const { t } = useTranslation('classes');
  const { t: common } = useTranslation();
  const make = useMakeYear();
  const [key, setKey] = useState(newKey);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [letters, setLetters] = useState(plan.first_grades.join(' '));
  const [keep, setKeep] = useState(true);
  const fresh = plan.classes.filter((each) => each.state === 'new');
  const first = lettersOf(letters);
  const count = fresh.filter((each) => !out.has(each.class_id)).length + first.length;
  const turn = (id: string) => setOut((now) => (now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id])));
  const submit = () =>
    make.mutate({ pair, key, body: { school_year: plan.school_year, leave_out: [...out], first_grades: first, keep_teachers: keep } }, {
      onSuccess: (made) => {
        done(t('year-made', { count: made.created.length, year: formatSchoolYear(made.school_year) }));
        onMade(made.school_year);
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="sm" c="dimmed" fw={500}>{common('sheet.what')}</Title>
        <ul className={classes.rows}>
          {plan.classes.map((each) => (
            <li key={each.class_id}>
              {each.state === 'new' ? (
                <Checkbox checked={!out.has(each.class_id)} onChange={() => turn(each.class_id)} label={t('becomes', { from: each.name, to: each.becomes })} />
              ) : (
                <strong>{each.state === 'leaves' ? t('leaves', { name: each.name }) : t('becomes', { from: each.name, to: each.becomes })}</strong>
              )}
              {each.state === 'there' && <span>{t('there')}</span>}
              {each.state === 'new' && keep && <span>{[each.teacher, each.room && t('room-is', { room: each.room })].filter(Boolean).join(' · ')}</span>}
              {each.profile && <span className={classes.end}>{each.profile}</span>}
            </li>
          ))}
        </ul>
      </div>
      <TextInput label={t('first-grades')} description={t('first-grades-hint')} maxLength={100} value={letters} onChange={(event) => setLetters(event.currentTarget.value)} />
      <Checkbox label={t('keep-teachers')} checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
      <div>
        <Title order={3} size="sm" c="dimmed" fw={500}>{common('sheet.back')}</Title>
        <Text>{t('year-back')}</Text>
      </div>
      <ProblemAlert problem={make.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>{common('cancel')}</Button>
        <Button disabled={count === 0} loading={make.isPending} onClick={submit}>{t('make-classes', { count })}</Button>
      </Group>
    </Stack>
  );
}
