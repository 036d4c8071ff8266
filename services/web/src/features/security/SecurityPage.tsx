import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { leaveForAction } from '../../session/tokens';
import { formatInstant } from '../../text/format';
import { PageFrame } from '../../ui/PageFrame';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { done } from '../../ui/toast';
import { Factors } from './Factors';
import { Sessions } from './Sessions';
import { type Entrance, entrance, useConfirm, useEnd } from './queries';
import { deviceOf } from '../../session/devices';

/** «Вход и устройства»: where one is signed in, the password, the second factor. */
export default function SecurityPage() {
  const { t } = useTranslation('security');
  const { data } = useSuspenseQuery(entrance);
  const here = useLocation().href;
  const change = () => void leaveForAction('UPDATE_PASSWORD', here);
  return (
    <PageFrame title={t('title')} help={[t('help-1'), t('help-2'), t('help-3')]} width="reading">
      <Stack gap="xl">
        <NewDevices found={data.new_devices} onChange={change} />
        <Sessions sessions={data.sessions} />
        <section aria-labelledby="password">
          <Title order={2} size="h3" id="password" mb="xs">{t('password')}</Title>
          <Text size="sm" mb="sm">{t('password-note')}</Text>
          <Button variant="default" onClick={change}>{t('change-password')}</Button>
        </section>
        <Factors factors={data.factors} required={data.second_factor_required} here={here} />
      </Stack>
    </PageFrame>
  );
}

function NewDevices({ found, onChange }: { found: Entrance['new_devices']; onChange: () => void }) {
  const { t } = useTranslation('security');
  const place = usePlace();
  const confirm = useConfirm();
  const end = useEnd();
  if (found.length === 0) return null;
  const notMe = () => end.mutate(null, { onSuccess: onChange });
  return (
    <Alert color="orange" title={t('new-device', { count: found.length })} role="status">
      {found.map((one) => (
        <Text key={one.session_id} size="sm">
          {t('new-device-line', { device: deviceOf(one.device, t), at: formatInstant(one.at, place.zone), address: one.address ?? t('no-address') })}
        </Text>
      ))}
      <Text size="sm" mt="xs">{t('new-device-note')}</Text>
      <Group mt="sm" gap="sm">
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined, { onSuccess: () => done(t('confirmed')) })}>{t('it-was-me')}</Button>
        <Button color="red" variant="light" loading={end.isPending} onClick={notMe}>{t('not-me')}</Button>
      </Group>
      <ProblemAlert problem={confirm.error ?? end.error} />
    </Alert>
  );
}
