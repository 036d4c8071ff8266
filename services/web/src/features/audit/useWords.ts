import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDay, formatInstant } from '../../text/format';
import type { Words } from './rules';

/** Names of fields and codes; one without a name stands as the services know it. */
export function useWords(): Words & { thing: (kind: string) => string } {
  const { t, i18n } = useTranslation('audit');
  const { t: common } = useTranslation();
  const place = usePlace();
  const known = (key: string, otherwise: string) => (i18n.exists(`audit:${key}`) ? t(key as never) : otherwise);
  const part = (name: string) => known(`field.${name}`, name);
  return {
    field: (name) => name.split('.').map(part).join(': '),
    thing: part,
    value: (field, code) => (field === 'role' || field === 'roles' ? common(`role.${code as 'director'}`) : known(`value.${code}`, code)),
    day: (iso) => formatDay(iso),
    instant: (iso) => formatInstant(iso, place.zone),
    yes: t('yes'),
    no: t('no'),
  };
}
