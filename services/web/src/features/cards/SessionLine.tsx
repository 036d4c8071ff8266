import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';
import { deviceOf } from '../../session/devices';
import { usePlace } from '../../session/react';
import { formatInstant } from '../../text/format';

/** One open session of somebody else: from where, since when. */
export function SessionLine({ session }: { session: Identity['Session'] }) {
  const { t } = useTranslation('cards');
  const { t: word } = useTranslation('security');
  const place = usePlace();
  return (
    <li>
      <Text size="sm">
        {t('session', {
          device: deviceOf(session.device, word),
          address: session.address ?? '',
          where: t(session.place === 'inner' ? 'inner' : 'outer'),
          began: formatInstant(session.began_at, place.zone),
          seen: formatInstant(session.last_seen_at, place.zone),
        })}
      </Text>
    </li>
  );
}
