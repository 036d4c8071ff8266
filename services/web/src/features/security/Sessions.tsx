import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import classes from './Security.module.css';
import { type OpenSession, useEnd } from './queries';
import { deviceOf } from '../../session/devices';

/** Where one is signed in now, this device first. */
export function Sessions({ sessions }: { sessions: readonly OpenSession[] }) {
  const { t } = useTranslation('security');
  const place = usePlace();
  const end = useEnd();
  const others = sessions.filter((one) => !one.current).length;
  const finish = (id: string | null) => end.mutate(id, { onSuccess: () => done(t(id === null ? 'ended-others' : 'ended')) });
  return (
    <section aria-labelledby="sessions">
      <Title order={2} size="h3" id="sessions" mb="xs">{t('sessions')}</Title>
      <Stack component="ul" gap={0} className={classes.rows} aria-labelledby="sessions">
        {sessions.map((one) => (
          <li key={one.id}>
            <div>
              <Group gap="xs">
                <Text fw={500}>{deviceOf(one.device, t)}</Text>
                {one.current && <Badge variant="light">{t('this-one')}</Badge>}
              </Group>
              <Text size="sm" c="dimmed">
                {t(`place.${one.place}`)}{one.address ? t('address', { address: one.address }) : ''}
              </Text>
              <Text size="sm" c="dimmed">
                {t('times', { began: formatInstant(one.began_at, place.zone), seen: formatInstant(one.last_seen_at, place.zone) })}
              </Text>
            </div>
            {!one.current && (
              <Button variant="default" size="compact-md" loading={end.isPending && end.variables === one.id} onClick={() => finish(one.id)} aria-label={t('end-this', { device: deviceOf(one.device, t) })}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </Stack>
      {others === 0 ? (
        <Text size="sm" c="dimmed" mt="sm">{t('no-others')}</Text>
      ) : (
        <>
          <Button mt="sm" variant="light" loading={end.isPending && end.variables === null} onClick={() => finish(null)}>{t('end-others', { count: others })}</Button>
          <Text size="sm" c="dimmed" mt="xs">{t('end-note')}</Text>
        </>
      )}
      <ProblemAlert problem={end.error} />
    </section>
  );
}
