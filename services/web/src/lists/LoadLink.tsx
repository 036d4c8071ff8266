import { useTranslation } from 'react-i18next';
import { useMay, usePlace } from '../session/react';
import { LinkButton } from '../ui/PageFrame';

/** Where people and classes come from: the school's list, for who may load it. The next step of an empty list. */
export function LoadLink() {
  const { t } = useTranslation();
  const place = usePlace();
  const may = useMay('registry:import:write') && place.level === 'school';
  return may && <LinkButton to={`/${place.slug}/import/new`}>{t('load-list')}</LinkButton>;
}
