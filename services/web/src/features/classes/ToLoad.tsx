import { useTranslation } from 'react-i18next';
import { useMay, usePlace } from '../../session/react';
import { LinkButton } from '../../ui/PageFrame';

/** Journals and subgroups come with the teaching load, for who may load it. */
export function ToLoad() {
  const { t } = useTranslation('classes');
  const place = usePlace();
  const may = useMay('academic:group:write') && place.level === 'school';
  return may && <LinkButton to={`/${place.slug}/import/workload`}>{t('to-load')}</LinkButton>;
}
