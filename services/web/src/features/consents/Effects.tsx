import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnKind } from './rules';

/** What exactly stops, who does it, and what goes on (X21). */
export function Effects({ of }: { of: Pick<OwnKind, 'system' | 'school' | 'stays'> }) {
  const { t } = useTranslation('consents');
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 && (
      <div>
        <Text size="sm" fw={500}>{title}</Text>
        <List size="sm">{lines.map((each) => <List.Item key={each}>{each}</List.Item>)}</List>
      </div>
    );
  return (
    <Stack gap="xs">
      {part(t('at-once'), of.system)}
      {part(t('by-school'), of.school)}
      {part(t('stays'), of.stays ? [of.stays] : [])}
    </Stack>
  );
}
