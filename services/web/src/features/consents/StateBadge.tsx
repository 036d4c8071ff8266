import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../text/format';
import { COLOR, type Cell } from './rules';

const WHOLE = { root: { maxWidth: 'none', overflow: 'visible' }, label: { overflow: 'visible' } };

/** What holds, in words; colour only beside them. In the narrow columns of a matrix a term stands for «дано». */
export function StateBadge({ cell, narrow = false, own = false }: { cell: Cell; narrow?: boolean; own?: boolean }) {
  const { t } = useTranslation('consents');
  const { state, until_on: until, remove_by: due } = cell;
  if (state === 'none') return <Text span c="dimmed" size="sm">{t('states.none')}</Text>;
  return (
    <Badge variant="light" color={COLOR[state]} tt="none" fw={500} styles={WHOLE}>
      {due && !own ? t('remove-by', { day: formatDay(due) }) : state === 'given' && until ? t(narrow ? 'until' : 'given-until', { day: formatDay(until) }) : t(own && state === 'asked' ? 'asked-you' : `states.${state}`)}
    </Badge>
  );
}
