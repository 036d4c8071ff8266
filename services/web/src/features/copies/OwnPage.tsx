import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import styles from './Copies.module.css';
import { Progress } from './Progress';
import { type Mine, type Subject, own, subjects, useAskOwn, useTakeOwn } from './queries';

/** «Всё, что обо мне хранится»: asked, gathered, taken; after seven days gone. */
export default function OwnPage() {
  const { t } = useTranslation('copies');
  const place = usePlace();
  const { data: people } = useSuspenseQuery(subjects(place));
  const { data: mine = [] } = useQuery(own(place));
  return (
    <PageFrame title={t('own-title')} help={[t('help-1'), t('help-2')]} width="reading">
      <Text mb="md">{t('own-lead')}</Text>
      {people.length === 0 && <Empty text={t('own-none')} />}
      <Stack gap="md">{people.map((who) => <Person key={`${who.pair} ${who.person_id}`} who={who} asked={mine.filter((each) => each.pair === who.pair && each.person_id === who.person_id)} />)}</Stack>
    </PageFrame>
  );
}

function Person({ who, asked }: { who: Subject; asked: readonly Mine[] }) {
  const { t } = useTranslation('copies');
  const place = usePlace();
  const ask = useAskOwn();
  const take = useTakeOwn();
  const open = asked.some((each) => each.state !== 'dropped');
  return (
    <section className={styles.card} aria-label={who.name}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} size="h4">{who.name}</Title>
        <Button variant={open ? 'default' : 'filled'} loading={ask.isPending} onClick={() => ask.mutate({ pair: who.pair, person_id: who.person_id }, { onSuccess: () => done(t('asked')) })}>{t('ask')}</Button>
      </Group>
      <ProblemAlert problem={ask.error ?? take.error} />
      <Stack gap="sm">
        {asked.map((each) => (
          <div key={each.id}>
            <Text size="sm" c="dimmed">{t('asked-at', { at: formatInstant(each.asked_at, place.zone) })}</Text>
            <Progress copy={each} busy={take.isPending} onTake={(format) => take.mutate({ pair: who.pair, id: each.id, format })} />
          </div>
        ))}
      </Stack>
    </section>
  );
}
