import { Alert, Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keepDraft } from '../../session/drafts';
import { may } from '../../session/places';
import { usePlace } from '../../session/react';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/PageFrame';
import type { Segment } from './queries';

/** It is connected: next the card of its first person. */
export function Connected({ school, name, person }: { school: Segment; name: string; person: string }) {
  const { t } = useTranslation('schools');
  const place = usePlace();
  const navigate = useNavigate();
  const print = () => {
    keepDraft('cards-chosen', [person]);
    void navigate({ to: `/${place.slug}/access` as '/', search: { way: 'chosen' } as never });
  };
  return (
    <Alert color="green" variant="light" icon={<Icon name="check" />} title={t('connected', { name: school.short_name })} role="status">
      <Text mb="sm">{t('connected-next', { name })}</Text>
      <Group>
        {may(place, 'identity:account:write') && <Button onClick={print}>{t('print-card')}</Button>}
        <LinkButton variant="default" to={`/${place.slug}/schools`}>{t('to-list')}</LinkButton>
      </Group>
    </Alert>
  );
}
