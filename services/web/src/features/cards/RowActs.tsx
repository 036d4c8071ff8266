import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace, useSession } from '../../session/react';
import { fullName } from '../../text/format';
import { Entrance } from './Entrance';
import { type Account, isOffice } from './queries';

/** What can be done with one account of a list. */
export function RowActs({ account }: { account: Account }) {
  const { t } = useTranslation('cards');
  const place = usePlace();
  const { me } = useSession();
  return (
    <Group gap={4} wrap="nowrap">
      {isOffice(place) && account.person_id !== me?.person_id && (
        <Button component={Link} size="compact-sm" variant="subtle" to={`/${place.slug}/access/${account.person_id}`} aria-label={t('more-of', { name: fullName(account) })}>{t('more')}</Button>
      )}
      <Entrance account={account} />
    </Group>
  );
}
