import { Badge, Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Registry } from '../../api/schemas';
import { useMay, usePlace } from '../../session/react';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { done } from '../../ui/toast';
import classes from './People.module.css';
import { OWN_TIES, useChoose, whoSees } from './tieQueries';

type Person = Registry['OwnRepresentative'];

/** An adult student decides which of the parents sees his data; for a minor there is nothing here. */
export function WhoSees() {
  const { t } = useTranslation('people');
  const place = usePlace();
  const may = useMay(OWN_TIES);
  const { data } = useQuery({ ...whoSees(place), enabled: may });
  const [chosen, setChosen] = useState<Person>();
  const choose = useChoose(place);
  if (!data?.adult) return null;
  const state = (one: Person) => t(one.sees ? 'sees' : one.closed_by_me ? 'sees-closed' : 'sees-not');
  const confirm = (one: Person) =>
    choose.mutate({ tieId: one.tie_id, sees: one.closed_by_me }, {
      onSuccess: () => {
        done(t(one.closed_by_me ? 'sees-given' : 'sees-taken', { name: one.name }));
        setChosen(undefined);
      },
    }); // prettier-ignore
  return (
    <section className={classes.whole} aria-label={t('who-sees')}>
      <Title order={3} size="h4" mb={4}>{t('who-sees')}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('who-sees-what')}</Text>
      {data.people.length === 0 && <Text c="dimmed" size="sm">{t('who-sees-nobody')}</Text>}
      <ul className={classes.rows}>
        {data.people.map((each) => (
          <li key={each.tie_id}>
            <strong>{each.name}</strong>
            <span>{t(`relation.${each.relation}`)}</span>
            <Badge variant="light" color={each.sees ? 'green' : 'gray'}>{state(each)}</Badge>
            {(each.sees || each.closed_by_me) && (
              <Button data-no-print className={classes.end} size="compact-md" variant="default" aria-label={t(each.closed_by_me ? 'sees-give-of' : 'sees-take-of', { name: each.name })} onClick={() => setChosen(each)}>{t(each.closed_by_me ? 'sees-give' : 'sees-take')}</Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <ConsequenceSheet
          opened
          onClose={() => setChosen(undefined)}
          title={t(chosen.closed_by_me ? 'sees-give-title' : 'sees-take-title')}
          whom={[chosen.name, t(`relation.${chosen.relation}`)].join(', ')}
          what={t(chosen.closed_by_me ? 'sees-give-does' : 'sees-take-does')}
          back={t('sees-back')}
          action={t(chosen.closed_by_me ? 'sees-give-do' : 'sees-take-do')}
          danger={!chosen.closed_by_me}
          busy={choose.isPending}
          problem={choose.error}
          onConfirm={() => confirm(chosen)}
        />
      )}
    </section>
  );
}
