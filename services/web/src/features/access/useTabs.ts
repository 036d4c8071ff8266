import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import type { Crumb } from '../../ui/PageFrame';

/** The three pages of rights. */
export function useTabs(): Crumb[] {
  const { t } = useTranslation('access');
  const { slug } = usePlace();
  return [
    { label: t('tab-matrix'), to: `/${slug}/rights` },
    { label: t('tab-versions'), to: `/${slug}/rights/versions` },
    { label: t('tab-check'), to: `/${slug}/rights/people` },
  ];
}
