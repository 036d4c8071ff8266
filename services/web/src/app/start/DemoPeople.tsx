import { Alert, Text, Title, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TourStart } from '../../features/tour';
import classes from './StartPage.module.css';
import { type DemoPerson, demoPeople, enterAs } from './people';

/** Cards of ready people by school; a tap signs in. */
export function DemoPeople() {
  const { t } = useTranslation();
  const { data } = useQuery(demoPeople);
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<DemoPerson | null>(null);
  if (!data || data.people.length === 0) return null;
  const enter = async (person: DemoPerson) => {
    setBusy(person.username);
    setFailed(null);
    const entered = await enterAs(person).catch(() => false);
    setBusy(null);
    if (!entered) setFailed(person); // else the start page leads on by itself
  };
  const groups = Map.groupBy(data.people, (person) => person.appointments[0]?.segment ?? '');
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <Title order={2} id="demo-title">
        {t('demo.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('demo.lead')}
      </Text>
      <Suspense fallback={null}>
        <TourStart people={data.people} />
      </Suspense>
      {failed && (
        <Alert color="red" mt="sm" role="alert">
          {t('demo.failed', { username: failed.username, password: failed.password })}
        </Alert>
      )}
      <div className={classes.groups}>
        {[...groups].map(([segment, people]) => (
          <div key={segment}>
            <Title order={3} size="h4">
              {data.schools[segment] ?? t('demo.region')}
            </Title>
            <ul className={classes.cards}>
              {people.map((person) => (
                <li key={person.username}>
                  <UnstyledButton className={classes.card} disabled={busy !== null} onClick={() => void enter(person)}>
                    <span>{person.label}</span>
                    <small>{busy === person.username ? t('demo.entering') : (person.name ?? person.username)}</small>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
