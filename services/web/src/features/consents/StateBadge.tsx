import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../text/format';
import { COLOR, type Cell } from './rules';

/** What holds, in words; colour only beside them. */
export function StateBadge({ cell }: { cell: Cell }) {
  const { t } = useTranslation('consents');
  const { state, until_on: until } = cell;
  if (state === 'none') return <Text span c="dimmed" size="sm">{t('states.none')}</Text>;
  return (
    <Badge variant="light" color={COLOR[state]} tt="none" fw={500}>
      {state === 'given' && until ? t('given-until', { day: formatDay(until) }) : t(`states.${state}`)}
    </Badge>
  );
}
