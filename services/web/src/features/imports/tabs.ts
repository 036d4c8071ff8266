import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import type { Crumb } from '../../ui/PageFrame';
import { reader } from './queries';
import { loader } from './workload';

/** Lists and teaching loads, where both are this person's work. */
export function useTabs(): Crumb[] | undefined {
  const { t } = useTranslation('imports');
  const place = usePlace();
  if (!loader(place) || !reader(place)) return undefined;
  return [
    { label: t('lists'), to: `/${place.slug}/import` },
    { label: t('workload'), to: `/${place.slug}/import/workload` },
  ];
}
