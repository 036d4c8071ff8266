import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { leaveForAction } from '../../session/tokens';
import { dayOf, formatDay } from '../../text/format';
import classes from './Security.module.css';
import type { Entrance } from './queries';

interface Props {
  factors: Entrance['factors'];
  required: boolean;
  /** Where Keycloak's page leads back to. */
  here: string;
}

/** Codes of an application and passkeys; added and removed on the sign-in service's own pages. */
export function Factors({ factors, required, here }: Props) {
  const { t } = useTranslation('security');
  const place = usePlace();
  return (
    <section aria-labelledby="factors">
      <Title order={2} size="h3" id="factors" mb="xs">{t('factors')}</Title>
      <Text size="sm" mb="sm">{t('factors-note')}</Text>
      {required && <Alert color="blue" variant="light" mb="sm">{t('factor-required')}</Alert>}
      {factors.length === 0 ? (
        <Text size="sm" c="dimmed">{t('no-factors')}</Text>
      ) : (
        <Stack component="ul" gap={0} className={classes.rows} aria-labelledby="factors">
          {factors.map((one) => (
            <li key={one.id}>
              <div>
                <Text fw={500}>{t(`factor.${one.kind}`)}</Text>
                <Text size="sm" c="dimmed">
                  {t('added', { label: one.label ?? t('no-label'), day: formatDay(dayOf(one.added_at, place.zone)) })}
                </Text>
              </div>
              <Button variant="default" size="compact-md" onClick={() => void leaveForAction(`delete_credential:${one.id}`, here)}>{t('remove')}</Button>
            </li>
          ))}
        </Stack>
      )}
      <Group mt="sm" gap="sm">
        <Button variant="default" onClick={() => void leaveForAction('CONFIGURE_TOTP', here)}>{t('add-totp')}</Button>
        <Button variant="default" onClick={() => void leaveForAction('webauthn-register-passwordless', here)}>{t('add-passkey')}</Button>
      </Group>
    </section>
  );
}
