import { Alert, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { likely } from './queries';
import { type Typed, askable } from './rules';

const PAUSE = 400;

/** While a new person is typed: who is probably known already; of other schools only that there is somebody (B2). */
export function LikelySame({ typed }: { typed: Typed }) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const [settled] = useDebouncedValue(typed, PAUSE);
  const { data } = useQuery(likely(place, settled, askable(settled)));
  if (!askable(settled) || !data || (data.here.length === 0 && !data.elsewhere)) return null;
  return (
    <Alert color="yellow" title={t('likely')} role="status">
      {data.here.map((one) => (
        <Text key={one.id} size="sm">
          <Link to="/$place/people/$personId" params={{ place: place.slug, personId: one.id }} target="_blank">{one.name}</Link>
          {` ${[one.birth_on && formatDay(one.birth_on), one.class_name, ...one.kinds.map((kind) => t(`kind.${kind as 'student'}`))].filter(Boolean).join(', ')} `}
          <Text span c="dimmed">{t('likely-why', { reason: one.reason })}</Text>
        </Text>
      ))}
      {data.elsewhere && <Text size="sm">{t('likely-elsewhere')}</Text>}
      {data.elsewhere && <Text size="sm"><Link to={`/${place.slug}/movement/transfers/new` as '/'}>{t('likely-transfer')}</Link></Text>}
    </Alert>
  );
}
