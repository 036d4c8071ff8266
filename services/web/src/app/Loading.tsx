import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Grey rows of the final shape; shown only after 300 ms. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: '20px 24px' }}>
      <Skeleton height={28} width={260} mb={24} />
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={20} mb={14} width={`${92 - (row % 3) * 9}%`} />
      ))}
    </div>
  );
}
