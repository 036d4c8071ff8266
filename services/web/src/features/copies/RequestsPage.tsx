import { Button, Group, Select, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { fieldErrors } from '../../api/problem';
import { ListTools } from '../../lists/ListTools';
import { named } from '../../session/named';
import { useMay, usePlace } from '../../session/react';
import { formatDay, formatInstant, fullName, today } from '../../text/format';
import { DateField } from '../../ui/DateField';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Sheet } from '../../ui/Sheet';
import { done } from '../../ui/toast';
import styles from './Copies.module.css';
import { Progress } from './Progress';
import { FIRST, type Copy, WRITE, clerk, requests, useAsk, useTake } from './queries';

/** Written requests of people: what is gathered, who has taken it. */
export default function RequestsPage() {
  const { t } = useTranslation('copies');
  const place = usePlace();
  const writes = useMay(WRITE);
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useQuery(requests(place));
  return (
    <PageFrame title={t('title')} help={[t('help-3'), t('help-2')]} width="reading" actions={<><ListTools large source={{ list: 'registry/copy-requests', pair: clerk(place), title: t('title') }} />{writes && <Button onClick={() => setAsking(true)}>{t('new')}</Button>}</>}>
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton height={200} />}
      {data?.length === 0 && <Empty text={t(writes ? 'none-write' : 'none')} />}
      <Stack gap="md">{data?.map((each) => <One key={each.id} copy={each} />)}</Stack>
      {asking && <AskSheet onClose={() => setAsking(false)} />}
    </PageFrame>
  );
}

function One({ copy }: { copy: Copy }) {
  const { t } = useTranslation('copies');
  const place = usePlace();
  const take = useTake(place);
  return (
    <section className={styles.card} aria-label={copy.person}>
      <Title order={2} size="h4">{copy.person}</Title>
      <Text size="sm" c="dimmed" mb="xs">{t('letter-of', { number: copy.letter_number ?? '', day: formatDay(copy.letter_on) })} · {t('asked-at', { at: formatInstant(copy.asked_at, place.zone) })}</Text>
      <Progress copy={copy} busy={take.isPending} onTake={(format) => take.mutate({ id: copy.id, format })} />
      <ProblemAlert problem={take.error} />
    </section>
  );
}

function AskSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('copies');
  const place = usePlace();
  const ask = useAsk(place);
  const [key, setKey] = useState(newKey);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, 250);
  const [person, setPerson] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const [day, setDay] = useState<string | null>(today(place.zone));
  const { data: people = [] } = useQuery({ ...named(place, name, { prefer: FIRST }), placeholderData: keepPreviousData });
  const told = fieldErrors(ask.error);
  const send = () =>
    ask.mutate({ key, body: { person_id: person ?? '', letter_number: number.trim(), letter_on: day ?? '' } }, {
      onSuccess: () => {
        done(t('asked'));
        onClose();
      },
      onError: () => setKey(newKey()),
    }); // prettier-ignore
  return (
    <Sheet opened onClose={onClose} title={t('new')}>
      <Stack gap="md">
        <Select label={t('person')} placeholder={t('person-hint')} required searchable filter={({ options }) => options} nothingFoundMessage={t('nobody')} onSearchChange={setTyped} value={person} onChange={setPerson} data={people.map((each) => ({ value: each.id, label: fullName(each) }))} />
        <TextInput label={t('letter-number')} required maxLength={100} value={number} onChange={(event) => setNumber(event.currentTarget.value)} error={told.letter_number} />
        <DateField label={t('letter-on')} value={day} until={today(place.zone)} onChange={setDay} error={told.letter_on} />
        <Text size="sm" c="dimmed">{t('new-what')}</Text>
        <ProblemAlert problem={ask.error} except={told} />
        <Group justify="flex-end"><Button loading={ask.isPending} disabled={!person || !day || number.trim() === ''} onClick={send}>{t('gather')}</Button></Group>
      </Stack>
    </Sheet>
  );
}
