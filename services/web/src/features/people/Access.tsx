import { Button, Group, Skeleton, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keepDraft } from '../../session/drafts';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { dayOf, formatDay } from '../../text/format';
import { account } from './queries';

/** Login and whether there is a password; a new one is printed on the page of cards. */
export function Access({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const navigate = useNavigate();
  const { data, isPending } = useQuery(account(place, personId));
  const issue = () => {
    keepDraft('cards-chosen', [personId]);
    void navigate({ to: `/${place.slug}/access` as '/', search: { way: 'chosen' } as never });
  };
  const state = !data ? '' : data.state !== 'active' ? t(`account.${data.state}`, { reason: data.blocked_reason ?? '' }) : data.password_issued_at ? t('account.issued', { day: formatDay(dayOf(data.password_issued_at, place.zone)) }) : t('account.none');
  return (
    <section data-no-print>
      <Title order={2} mb="xs">{t('access')}</Title>
      {isPending && <Skeleton height={40} />}
      {!isPending && !data && <Text c="dimmed">{t('no-account')}</Text>}
      {data && (
        <Group gap="md">
          <Text>{t('login', { login: data.username })}</Text>
          <Text c="dimmed">{state}</Text>
          {may(place, 'identity:account:write') && <Button size="compact-md" variant="default" onClick={issue}>{t('print-card')}</Button>}
        </Group>
      )}
    </section>
  );
}
