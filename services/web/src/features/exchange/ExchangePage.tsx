import { Button, Group, List, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../../api/problem';
import { LoadLink } from '../../lists/LoadLink';
import { usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Sums } from './Sums';
import { type Basis, counts, useTake } from './queries';

/** Rosters as one file: for whom, what is in it, how much. */
export default function ExchangePage() {
  const { t } = useTranslation('exchange');
  const place = usePlace();
  const { data: counted } = useSuspenseQuery(counts(place));
  const take = useTake(place);
  const [basis, setBasis] = useState<Basis>('law');
  const [typed, setTyped] = useState('');
  const recipient = typed.trim();
  const told = fieldErrors(take.error);
  const students = basis === 'law' ? counted.students : counted.agreed;
  const unnamed = basis === 'consent' && recipient.length < 3;
  const start = () => take.mutate({ basis, recipient }, { onSuccess: () => done(t('taken', { count: students })) });
  if (counted.classes === 0 && counted.students === 0) {
    return <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]}><Empty text={t('nothing')}><LoadLink /></Empty></PageFrame>;
  }
  return (
    <PageFrame title={t('title')} width="reading" help={[t('help-1'), t('help-2'), t('help-3')]}>
      <Stack gap="lg">
        <Text>{t('what', { day: formatDay(counted.on) })}</Text>
        <Radio.Group label={t('whom')} value={basis} onChange={(value) => setBasis(value === 'consent' ? 'consent' : 'law')}>
          <Stack gap="sm" mt="xs">
            <Radio value="law" label={t('law')} description={t('law-what')} />
            <Radio value="consent" label={t('consent')} description={t('consent-what')} />
          </Stack>
        </Radio.Group>
        {basis === 'consent' && (
          <TextInput label={t('recipient')} description={t('recipient-what')} required maxLength={200} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} error={told['query.recipient']} />
        )}
        <div>
          <Title order={2} size="h4" mb="xs">{t('inside')}</Title>
          <Sums counted={counted} chosen={basis} />
        </div>
        <List size="sm">
          {(['has', 'has-not', 'order'] as const).map((line) => <List.Item key={line}>{t(`${basis}-${line}`)}</List.Item>)}
          <List.Item>{t('sign-in')}</List.Item>
        </List>
        <ProblemAlert problem={take.error} except={told} />
        <Group gap="md">
          <Button onClick={start} loading={take.isPending} disabled={unnamed || students === 0}>{t('take', { count: students })}</Button>
          {unnamed && <Text size="sm" c="dimmed">{t('name-it')}</Text>}
          {students === 0 && <Text size="sm" c="dimmed">{t('nobody')}</Text>}
        </Group>
        <Text size="sm" c="dimmed">{t('recorded')}</Text>
      </Stack>
    </PageFrame>
  );
}
