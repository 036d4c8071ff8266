import { Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DAYS, type Days, KINDS, type Kind, termOf } from './rules';

interface Props {
  kind: Kind;
  days: Days | null;
  onKind: (kind: Kind) => void;
  onDays: (days: Days) => void;
}

/** The ladder, each step with what it closes, and the term. */
export function MeasureFields({ kind, days, onKind, onDays }: Props) {
  const { t } = useTranslation('sanctions');
  const term = termOf(kind, days);
  return (
    <Stack gap="sm">
      <Radio.Group label={t('kind')} value={kind} onChange={(value) => onKind(KINDS.find((each) => each === value) ?? 'warning')}>
        <Stack gap={6} mt={6}>
          {KINDS.map((each) => (
            <Radio key={each} value={each} label={t(`kinds.${each}`)} description={t(`closes.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {term !== null && (
        <div>
          <Text size="sm" fw={500} mb={4}>{t('term')}</Text>
          <SegmentedControl aria-label={t('term')} data={DAYS.map((each) => ({ value: String(each), label: t('days', { count: each }) }))} value={String(term)} onChange={(value) => onDays(DAYS.find((each) => String(each) === value) ?? 7)} />
        </div>
      )}
    </Stack>
  );
}
