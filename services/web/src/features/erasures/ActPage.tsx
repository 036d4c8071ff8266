import { Button, Group, List, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { useMay, usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import styles from './Erasures.module.css';
import { APPROVE, type Act, WRITE, act, useApprove, useCancel, useDocument } from './queries';

const route = getRouteApi('/$place/erasures/$actId');

/** What goes, what stays, and the director's word. */
export default function ActPage() {
  const { t } = useTranslation('erasures');
  const place = usePlace();
  const { actId } = route.useParams();
  const { data: one, error, refetch } = useQuery(act(place, actId));
  const paper = useDocument(place);
  return (
    <PageFrame title={one?.number ? t('act', { number: one.number }) : t('act-draft')} note={one && one.state !== 'draft' && <Text c="dimmed">{t(`states.${one.state}`)}</Text>} crumbs={[{ label: t('title'), to: `/${place.slug}/erasures` }]} help={[t('help-1'), t('help-2')]} width="reading" actions={one && <Button variant="default" loading={paper.isPending} onClick={() => paper.mutate(one.id)}>{t('pdf')}</Button>}>
      <ProblemAlert problem={error ?? paper.error} onRetry={() => void refetch()} />
      {!one && !error && <Skeleton height={240} />}
      {one && (
        <Stack gap="lg">
          <section aria-labelledby="whom">
            <Title order={2} size="h3" id="whom" mb="xs">{t('people', { count: one.people })}</Title>
            <ul className={styles.rows}>{one.whom.map((each) => <li key={each.person_id}>{each.name} <Text span size="sm" c="dimmed">{t('left', { day: formatDay(each.left_on) })}</Text></li>)}</ul>
          </section>
          <section aria-labelledby="goes">
            <Title order={2} size="h3" id="goes" mb="xs">{t(one.number ? 'gone' : 'goes')}</Title>
            <Stack gap="xs" role="status">{one.services.map((part) => <Part key={part.service} part={part} approved={one.number !== null} />)}</Stack>
          </section>
          <section aria-labelledby="stays">
            <Title order={2} size="h3" id="stays" mb="xs">{t('stays')}</Title>
            <List size="sm">{one.stays.map((each) => <List.Item key={each}>{each}</List.Item>)}</List>
          </section>
          {one.state === 'draft' && <Decide one={one} />}
        </Stack>
      )}
    </PageFrame>
  );
}

function Part({ part, approved }: { part: Act['services'][number]; approved: boolean }) {
  const { t } = useTranslation('erasures');
  const rows = approved ? part.done : part.counted;
  const words = rows == null ? t(approved ? 'erasing' : 'counting') : Object.entries(rows).map(([name, count]) => `${name}: ${count}`).join('; ') || t('nothing');
  return <div><Text fw={500} size="sm">{part.title}</Text><Text size="sm" c={rows == null ? 'dimmed' : undefined}>{words}</Text></div>;
}

function Decide({ one }: { one: Act }) {
  const { t } = useTranslation('erasures');
  const { t: common } = useTranslation();
  const place = usePlace();
  const approves = useMay(APPROVE);
  const writes = useMay(WRITE);
  const cancel = useCancel(place);
  const approve = useApprove(place);
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const counted = one.services.every((each) => each.counted != null);
  const send = () =>
    approve.mutate({ key: newKey(), id: one.id, version: one.version, people: Number(typed) }, {
      onSuccess: () => {
        setAsking(false);
        done(t('approved'));
      },
    }); // prettier-ignore
  return (
    <>
      <Group>
        {approves && <Button disabled={!counted} onClick={() => setAsking(true)}>{t('approve')}</Button>}
        {writes && <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ key: newKey(), id: one.id, version: one.version })}>{t('cancel')}</Button>}
      </Group>
      <ProblemAlert problem={cancel.error} />
      <Sheet opened={asking} onClose={() => setAsking(false)} title={t('approve')}>
        <Stack gap="md">
          <Text>{t('approve-what', { count: one.people })}</Text>
          <TextInput label={t('type', { count: one.people })} inputMode="numeric" maw={260} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <ProblemAlert problem={approve.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>{common('cancel')}</Button>
            <Button disabled={typed.trim() !== String(one.people)} loading={approve.isPending} onClick={send}>{t('destroy')}</Button>
          </Group>
        </Stack>
      </Sheet>
    </>
  );
}
