import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Identity } from '../../api/schemas';

/** Who gets no card and why; of very many the first ones. */
export function Refused({ refused, most = 250 }: { refused: readonly Identity['Refusal'][]; most?: number }) {
  const { t } = useTranslation('cards');
  if (refused.length === 0) return null;
  return (
    <>
      <Text size="sm" mt="sm" fw={500}>{t('refused', { count: refused.length })}</Text>
      <ul>
        {refused.slice(0, most).map((each) => (
          <li key={each.person_id}>{t('refusal', { name: each.name, why: each.reason })}</li>
        ))}
        {refused.length > most && <li>{t('refused-more', { count: refused.length - most })}</li>}
      </ul>
    </>
  );
}
