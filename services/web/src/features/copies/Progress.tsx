import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { dayOf, formatDay, formatInstant } from '../../text/format';
import type { Copy, Format } from './queries';

/** How far a request is, and, when all have answered, what may be taken. */
export function Progress({ copy, busy, onTake }: { copy: Copy; busy: boolean; onTake: (format: Format) => void }) {
  const { t } = useTranslation('copies');
  const place = usePlace();
  const waits = copy.services.filter((each) => !each.ready).map((each) => each.title);
  return (
    <>
      <Text size="sm" role="status">
        {copy.state === 'gathering' && t('gathering', { ready: copy.services.length - waits.length, all: copy.services.length, waits: waits.join(', ') })}
        {copy.state === 'ready' && t('ready', { day: formatDay(copy.drop_at && dayOf(copy.drop_at, place.zone)) })}
        {copy.state === 'dropped' && t('dropped')}
      </Text>
      {copy.state === 'ready' && (
        <Group gap="sm" mt="xs">
          <Button loading={busy} onClick={() => onTake('pdf')}>{t('pdf')}</Button>
          <Button variant="default" loading={busy} onClick={() => onTake('zip')}>{t('zip')}</Button>
          <Button variant="default" loading={busy} onClick={() => onTake('json')}>{t('json')}</Button>
        </Group>
      )}
      {copy.downloads.map((each) => (
        <Text key={each.at} size="sm" c="dimmed" mt={4}>{t('taken', { at: formatInstant(each.at, place.zone), who: each.by ?? '', format: each.format.toUpperCase() })}</Text>
      ))}
    </>
  );
}
