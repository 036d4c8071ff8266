import { Alert, Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../session/places';
import { usePlace, useSession } from '../../session/react';
import { dayOf, formatDay, formatInstant, fullName } from '../../text/format';
import { ConsequenceSheet } from '../../ui/ConsequenceSheet';
import { Empty } from '../../ui/Empty';
import { LinkButton, PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Entrance } from './Entrance';
import { type EntranceAct, WRITE, account, entrance, useEntranceAct } from './queries';
import { stateOf } from './rules';
import { SessionLine } from './SessionLine';

const route = getRouteApi('/$place/access/$personId');

/** One account for those who look after it: state, lock-out, sessions, second factor. */
export default function AccountPage() {
  const { t } = useTranslation('cards');
  const { t: common } = useTranslation();
  const place = usePlace();
  const { me } = useSession();
  const { personId } = route.useParams();
  const { data } = useSuspenseQuery(account(place, personId));
  const own = me?.person_id === personId;
  const state = t(`is.${stateOf(data)}`, { day: data.password_issued_at ? formatDay(dayOf(data.password_issued_at, place.zone)) : '', reason: data.blocked_reason ?? '' });
  return (
    <PageFrame title={fullName(data)} crumbs={[{ label: t('title'), to: `/${place.slug}/access` }]} width="reading" help={[t('account-help-1'), t('account-help-2')]}>
      <Group mb="lg" gap="md">
        <Text>{t('login')}: <code>{data.username}</code></Text>
        <Badge variant="light" color={data.state === 'active' ? 'green' : 'orange'} tt="none">{state}</Badge>
        {may(place, WRITE) && <Entrance account={data} />}
      </Group>
      {own ? <Empty text={t('account-own')}><LinkButton to={`/${place.slug}/security`}>{common('shell.security')}</LinkButton></Empty> : <WayIn id={personId} name={fullName(data)} />}
    </PageFrame>
  );
}

function WayIn({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('cards');
  const place = usePlace();
  const { data, error, refetch, isLoading } = useQuery(entrance(place, id));
  const act = useEntranceAct(place, id);
  const [asking, setAsking] = useState<EntranceAct | null>(null);
  const able = may(place, WRITE);
  const go = (what: EntranceAct) =>
    act.mutate(what, {
      onSuccess: () => {
        setAsking(null);
        done(t(`did.${what}`, { name }));
      },
    });
  if (isLoading) return <Empty text={t('asking')} />;
  if (!data) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  const { lock } = data;
  return (
    <Stack gap="xl">
      <section aria-labelledby="lock">
        <Title order={2} size="h3" id="lock" mb="xs">{t('lock')}</Title>
        {lock.locked ? (
          <Alert color="orange" title={t('locked')}>
            <Text size="sm">{t('locked-note', { count: lock.failures, at: formatInstant(lock.last_failure_at, place.zone), address: lock.last_failure_address ?? '' })}</Text>
            {able && <Button mt="sm" loading={act.isPending} onClick={() => go('unlock')}>{t('unlock-now')}</Button>}
          </Alert>
        ) : (
          <Text size="sm">{lock.failures > 0 ? t('failures', { count: lock.failures, at: formatInstant(lock.last_failure_at, place.zone) }) : t('not-locked')}</Text>
        )}
      </section>
      <section aria-labelledby="sessions">
        <Title order={2} size="h3" id="sessions" mb="xs">{t('sessions')}</Title>
        {data.sessions.length === 0 ? <Text size="sm" c="dimmed">{t('no-sessions')}</Text> : (
          <Stack component="ul" gap="xs" pl="md" aria-labelledby="sessions">
            {data.sessions.map((one) => <SessionLine key={one.id} session={one} />)}
          </Stack>
        )}
        {able && data.sessions.length > 0 && <Button mt="sm" variant="default" onClick={() => setAsking('sign-out')}>{t('sign-out')}</Button>}
      </section>
      <section aria-labelledby="factors">
        <Title order={2} size="h3" id="factors" mb="xs">{t('factors')}</Title>
        <Text size="sm">{data.factors.length === 0 ? t('no-factors') : data.factors.map((one) => t(`factor.${one.kind}`, { day: formatDay(dayOf(one.added_at, place.zone)) })).join('; ')}</Text>
        {able && data.factors.length > 0 && <Button mt="sm" variant="default" onClick={() => setAsking('second-factor/removal')}>{t('drop-factors')}</Button>}
      </section>
      <ProblemAlert problem={act.error} />
      {asking && (
        <ConsequenceSheet
          opened
          onClose={() => setAsking(null)}
          title={t(`ask.${asking}`)}
          whom={name}
          what={t(`what.${asking}`)}
          back={t(`back.${asking}`)}
          action={t(`do.${asking}`)}
          danger={asking !== 'unlock'}
          busy={act.isPending}
          problem={act.error}
          onConfirm={() => go(asking)}
        />
      )}
    </Stack>
  );
}
