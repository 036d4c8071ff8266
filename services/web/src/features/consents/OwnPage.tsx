import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import styles from './Consents.module.css';
import { Effects } from './Effects';
import { StateBadge } from './StateBadge';
import { TextShown } from './TextShown';
import { DECIDE, type Mine, own, useOwnForm, useSay } from './queries';
import { type Decision, type OwnKind, waits } from './rules';

/** «Мои согласия»: each text, what holds, and what a withdrawal switches off. */
export default function OwnPage() {
  const { t } = useTranslation('consents');
  const { data } = useSuspenseQuery(own(usePlace()));
  return (
    <PageFrame title={t('own-title')} help={[t('own-help-1'), t('own-help-2'), t('own-help-3')]} width="reading">
      {data.length === 0 && <Empty text={t('own-none')} />}
      <Stack gap="xl">{data.map((who) => <Person key={`${who.pair} ${who.person_id}`} who={who} />)}</Stack>
    </PageFrame>
  );
}

function Person({ who }: { who: Mine }) {
  return (
    <section aria-label={who.name}>
      <Title order={2} size="h3" mb="sm">{who.name}</Title>
      <Stack gap="md">{who.kinds.toSorted((a, b) => Number(waits(b)) - Number(waits(a))).map((each) => <One key={each.kind} who={who} kind={each} />)}</Stack>
    </section>
  );
}

function One({ who, kind }: { who: Mine; kind: OwnKind }) {
  const { t } = useTranslation('consents');
  const may = useMay(DECIDE);
  const say = useSay();
  const form = useOwnForm();
  const [withdrawing, setWithdrawing] = useState(false);
  const tell = (decision: Decision) =>
    say.mutate({ pair: who.pair, person: who.person_id, kind: kind.kind, decision, text: kind.text?.id ?? '' }, {
      onSuccess: () => {
        setWithdrawing(false);
        done(t(`said.${decision}`, { title: kind.title }));
      },
    }); // prettier-ignore
  return (
    <article className={styles.card} aria-label={kind.title}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={3} size="h4">{kind.title}</Title>
        <StateBadge cell={kind} own />
      </Group>
      {kind.text && <TextShown text={kind.text} title={kind.title} open={waits(kind)} />}
      {kind.why_not && <Text size="sm" c="dimmed">{kind.why_not}</Text>}
      {kind.state === 'partial' && <Text size="sm" mb="xs">{t(kind.mine === 'given' ? 'waits-other' : 'waits-you')}</Text>}
      {kind.remove_by && <Text size="sm" mb="xs">{t('own-removal', { day: formatDay(kind.remove_by) })}</Text>}
      {kind.state === 'lapsed' && <Text size="sm" mb="xs">{t('lapsed-why')}</Text>}
      {may && (
        <Group gap="sm">
          {kind.may_give && <Button loading={say.isPending} onClick={() => tell('given')}>{t('give')}</Button>}
          {kind.may_refuse && <Button variant="default" loading={say.isPending} onClick={() => tell('refused')}>{t('refuse')}</Button>}
          {kind.may_withdraw && <Button variant="default" onClick={() => setWithdrawing(true)}>{t('withdraw')}</Button>}
          {kind.text && <Button variant="subtle" loading={form.isPending} onClick={() => form.mutate({ pair: who.pair, person: who.person_id, kind: kind.kind })}>{t('print-form')}</Button>}
        </Group>
      )}
      {!withdrawing && <ProblemAlert problem={say.error ?? form.error} />}
      <ConsequenceSheet
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        title={t('withdraw-title', { title: kind.title })}
        whom={who.name}
        what={<Effects of={kind} />}
        back={t('withdraw-back')}
        action={t('withdraw')}
        busy={say.isPending}
        problem={say.error}
        onConfirm={() => tell('withdrawn')}
      />
    </article>
  );
}
