import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { Empty } from '../../ui/Empty';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Facts } from './Facts';
import classes from './Sanctions.module.css';
import { own, useAppeal } from './queries';
import type { OwnSanction } from './rules';

/** «Меры ко мне»: what is closed, why, until when, and how to object. */
export default function OwnPage() {
  const { t } = useTranslation('sanctions');
  const { data } = useSuspenseQuery(own);
  return (
    <PageFrame title={t('own-title')} help={[t('own-help'), t('help-3')]} width="reading">
      {data.length === 0 && <Empty text={t('own-none')} />}
      <Stack gap="md">
        {data.map((one) => <Own key={one.id} one={one} />)}
      </Stack>
    </PageFrame>
  );
}

function Own({ one }: { one: OwnSanction }) {
  const { t } = useTranslation('sanctions');
  const place = usePlace();
  return (
    <section className={classes.own} aria-label={t(`kinds.${one.kind}`)}>
      <Title order={2} size="h4" mb="xs">{t(`kinds.${one.kind}`)}</Title>
      <Text size="sm" mb="sm">{t(`closes.${one.kind}`)}</Text>
      <Facts
        rows={[
          [t('state'), one.until_at && one.state === 'in-force' ? t('in-force-until', { at: formatInstant(one.until_at, place.zone) }) : t(`states.${one.state}`)],
          [t('organisation'), one.organisation],
          [t('rule'), one.rule],
          [t('reason'), one.reason],
          [t('lifted-reason'), one.lifted_reason],
          [t('appeal'), one.appeal],
          [t('answer'), one.answer ?? (one.appeal && t('no-answer-yet'))],
        ]}
      />
      {one.appeal === null && <Object id={one.id} />}
    </section>
  );
}

function Object({ id }: { id: string }) {
  const { t } = useTranslation('sanctions');
  const appeal = useAppeal();
  const [text, setText] = useState<string | null>(null);
  if (text === null) return <Button mt="md" variant="default" onClick={() => setText('')}>{t('object')}</Button>;
  const send = () => appeal.mutate({ id, text: text.trim() }, { onSuccess: () => done(t('objected')) });
  return (
    <Stack mt="md" gap="sm">
      <Textarea label={t('object-text')} description={t('object-what')} autosize minRows={3} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
      <Group>
        <Button loading={appeal.isPending} disabled={text.trim().length < 3} onClick={send}>{t('object')}</Button>
        <Button variant="default" onClick={() => setText(null)}>{t('object-not')}</Button>
      </Group>
      <ProblemAlert problem={appeal.error} />
    </Stack>
  );
}
