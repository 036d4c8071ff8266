import { Anchor, Button, Group, NumberInput, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { ListTools } from '../../lists/ListTools';
import { useMay, usePlace } from '../../session/react';
import { formatDay, formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import styles from './Erasures.module.css';
import { WRITE, acts, candidates, clerk, useDraft } from './queries';

const LEAST = 3;

/** Whose term is over, and the acts. */
export default function ErasuresPage() {
  const { t } = useTranslation('erasures');
  const place = usePlace();
  const writes = useMay(WRITE);
  const [drafting, setDrafting] = useState(false);
  const { data: over, error, refetch } = useQuery(candidates(place, LEAST));
  const { data: list = [] } = useQuery(acts(place));
  const people = over?.people ?? [];
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2')]} width="reading" actions={writes && people.length > 0 && <Button onClick={() => setDrafting(true)}>{t('draft')}</Button>}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!over && !error && <Skeleton height={160} />}
      {over && (
        <Stack gap="lg">
          <section aria-labelledby="over">
            <Title order={2} size="h3" id="over" mb="xs">{t('over')}</Title>
            {people.length > 0 && <Group gap="xs" mb="xs"><ListTools source={{ list: 'registry/erasure-candidates', pair: clerk(place), query: { years: LEAST }, title: t('over') }} /></Group>}
            {people.length === 0 ? <Empty text={t('nobody')} /> : <Text mb="xs">{t(over.more ? 'people-more' : 'people', { count: people.length })}</Text>}
            <ul className={styles.rows}>{people.map((one) => <li key={one.person_id}>{one.name} <Text span size="sm" c="dimmed">{t('left', { day: formatDay(one.left_on) })}{!one.whole && ` · ${t('elsewhere')}`}</Text></li>)}</ul>
          </section>
          {list.length > 0 && (
            <section aria-labelledby="acts">
              <Title order={2} size="h3" id="acts" mb="xs">{t('acts')}</Title>
              <Group gap="xs" mb="xs"><ListTools source={{ list: 'registry/erasure-acts', pair: clerk(place), title: t('acts') }} /></Group>
              <ul className={styles.rows}>
                {list.map((one) => (
                  <li key={one.id}>
                    <Anchor component={Link} to={`/${place.slug}/erasures/${one.id}`}>{one.number ? t('act', { number: one.number }) : t('act-draft')}</Anchor>
                    <Text size="sm" c="dimmed">{t(`states.${one.state}`)} · {t('people', { count: one.people })} · {formatInstant(one.approved_at ?? one.drafted_at, place.zone)}</Text>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Stack>
      )}
      {drafting && <DraftSheet onClose={() => setDrafting(false)} />}
    </PageFrame>
  );
}

function DraftSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('erasures');
  const place = usePlace();
  const navigate = useNavigate();
  const draft = useDraft(place);
  const [key, setKey] = useState(newKey);
  const [years, setYears] = useState(LEAST);
  const [members, setMembers] = useState('');
  const commission = members.split('\n').map((line) => line.trim()).filter(Boolean);
  const told = fieldErrors(draft.error);
  const send = () =>
    draft.mutate({ key, body: { years, commission } }, {
      onSuccess: (made) => void navigate({ to: `/${place.slug}/erasures/${made.id}` as '/' }),
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('draft')}>
      <Stack gap="md">
        <NumberInput label={t('years')} min={LEAST} max={75} w={200} value={years} onChange={(value) => setYears(Number(value) || LEAST)} error={told.years} />
        <Textarea label={t('commission')} description={t('commission-what')} required autosize minRows={3} value={members} onChange={(event) => setMembers(event.currentTarget.value)} />
        <Text size="sm" c="dimmed">{t('draft-what')}</Text>
        <ProblemAlert problem={draft.error} except={told} />
        <Group justify="flex-end"><Button loading={draft.isPending} disabled={commission.length < 2} onClick={send}>{t('count')}</Button></Group>
      </Stack>
    </Sheet>
  );
}
