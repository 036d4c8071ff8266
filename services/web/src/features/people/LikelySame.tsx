import { Alert, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TypedStudent } from '../../session/handed';
import { useMay, usePlace } from '../../session/react';
import { formatDay } from '../../text/format';
import { likely } from './queries';
import { type Typed, askable } from './rules';

const PAUSE = 400;
const TRANSFER = 'movement:transfer:write';
const handed = (typed: Typed): TypedStudent => ({ last_name: typed.last_name, first_name: typed.first_name ?? '', middle_name: typed.middle_name ?? '', birth_on: typed.birth_on ?? null });

interface Props {
  typed: Typed;
  /** A student comes from another school by a transfer: it is begun with what is typed here. */
  transfers?: boolean;
}

/** While a new person is typed: who is probably known already; of other schools only that there is somebody (B2). */
export function LikelySame({ typed, transfers = false }: Props) {
  const { t } = useTranslation('people');
  const place = usePlace();
  const asks = useMay(TRANSFER);
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
      {data.elsewhere && transfers && asks && <Text size="sm"><Link to={`/${place.slug}/movement/transfers/new` as '/'} search={{ way: 'in' } as never} state={{ student: handed(typed) }}>{t('likely-transfer')}</Link></Text>}
    </Alert>
  );
}
