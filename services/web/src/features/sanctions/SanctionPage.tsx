import { Button, Checkbox, Group, Skeleton, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/client';
import { useMay, usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Facts } from './Facts';
import { MeasureFields } from './MeasureFields';
import { ANSWER, WRITE, sanction, useAnswer, useDecide, useLift } from './queries';
import { type Days, type Kind, type Sanction, appealed, termOf } from './rules';

const route = getRouteApi('/$place/sanctions/$sanctionId');

/** A measure: what was broken, what follows, until when, the appeal; and the one act that is due. */
export default function SanctionPage() {
  const { t } = useTranslation('sanctions');
  const place = usePlace();
  const { sanctionId } = route.useParams();
  const { data: one, error, refetch } = useQuery(sanction(place, sanctionId));
  const decides = useMay(WRITE);
  const answers = useMay(ANSWER);
  return (
    <PageFrame title={one ? one.person : t('title')} crumbs={[{ label: t('title'), to: `/${place.slug}/sanctions` }]} help={[t('help-2'), t('help-3')]} width="reading">
      {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {!one && !error && <Skeleton height={240} />}
      {one && (
        <Stack gap="lg">
          <Facts
            rows={[
              [t('state'), t(`states.${one.state}`)],
              [t('kind'), one.days === null ? t(`kinds.${one.kind}`) : t('kind-days', { kind: t(`kinds.${one.kind}`), days: t('days', { count: one.days }) })],
              [t('until'), one.until_at && formatInstant(one.until_at, place.zone)],
              [t('rule'), one.rule],
              [t('reason'), one.reason],
              [t('evidence'), one.evidence],
              [t('reported-by'), one.author && t('who-when', { who: one.author, at: formatInstant(one.at, place.zone) })],
              [t('decided-by'), one.decided_by],
              [t('lifted'), one.lifted_at && t('who-when', { who: one.lifted_by ?? '', at: formatInstant(one.lifted_at, place.zone) })],
              [t('lifted-reason'), one.lifted_reason],
              [t('appeal'), one.appeal],
              [t('answer'), one.answer],
              [t('earlier'), String(one.earlier)],
            ]}
          />
          {decides && one.state === 'proposed' && <Decide one={one} />}
          {answers && appealed(one) && <Respond one={one} />}
          {decides && one.state === 'in-force' && <Lift one={one} />}
        </Stack>
      )}
    </PageFrame>
  );
}

function Decide({ one }: { one: Sanction }) {
  const { t } = useTranslation('sanctions');
  const decide = useDecide(usePlace());
  const [kind, setKind] = useState<Kind>(one.kind);
  const [days, setDays] = useState<Days | null>(one.days as Days | null);
  const act = (impose: boolean) =>
    decide.mutate({ key: newKey(), id: one.id, version: one.version, body: { impose, kind, days: termOf(kind, days) } }, { onSuccess: () => done(t(impose ? 'imposed' : 'refused', { name: one.person })) });
  return (
    <section aria-labelledby="decide">
      <Title order={2} size="h3" id="decide" mb="sm">{t('decide')}</Title>
      <MeasureFields kind={kind} days={days} onKind={setKind} onDays={setDays} />
      <Group mt="md">
        <Button loading={decide.isPending} onClick={() => act(true)}>{t('impose')}</Button>
        <Button variant="default" loading={decide.isPending} onClick={() => act(false)}>{t('refuse')}</Button>
      </Group>
      <ProblemAlert problem={decide.error} />
    </section>
  );
}

function Respond({ one }: { one: Sanction }) {
  const { t } = useTranslation('sanctions');
  const answer = useAnswer(usePlace());
  const [text, setText] = useState('');
  const [lift, setLift] = useState(false);
  const act = () => answer.mutate({ key: newKey(), id: one.id, version: one.version, body: { text: text.trim(), lift } }, { onSuccess: () => done(t('answered')) });
  return (
    <section aria-labelledby="respond">
      <Title order={2} size="h3" id="respond" mb="sm">{t('respond')}</Title>
      <Stack gap="sm" align="flex-start">
        <Textarea w="100%" label={t('answer')} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        {one.state === 'in-force' && <Checkbox label={t('lift-with-answer')} checked={lift} onChange={(event) => setLift(event.currentTarget.checked)} />}
        <Button loading={answer.isPending} disabled={text.trim().length < 3} onClick={act}>{t('respond')}</Button>
      </Stack>
      <ProblemAlert problem={answer.error} />
    </section>
  );
}

function Lift({ one }: { one: Sanction }) {
  const { t } = useTranslation('sanctions');
  const lift = useLift(usePlace());
  const [reason, setReason] = useState('');
  const act = () => lift.mutate({ key: newKey(), id: one.id, version: one.version, body: { reason: reason.trim() } }, { onSuccess: () => done(t('lifted-done', { name: one.person })) });
  return (
    <section aria-labelledby="lift">
      <Title order={2} size="h3" id="lift" mb="xs">{t('lift')}</Title>
      <Text size="sm" mb="sm" c="dimmed">{t('lift-what')}</Text>
      <Group align="flex-end">
        <TextInput flex={1} label={t('lifted-reason')} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button variant="default" loading={lift.isPending} disabled={reason.trim().length < 3} onClick={act}>{t('lift')}</Button>
      </Group>
      <ProblemAlert problem={lift.error} />
    </section>
  );
}
