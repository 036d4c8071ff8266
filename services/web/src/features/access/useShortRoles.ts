import { useTranslation } from 'react-i18next';
import type { Role } from '../../session/places';

/** Names of roles that fit a narrow column. */
export function useShortRoles(): (role: string) => string {
  const { t } = useTranslation('access');
  const { t: common } = useTranslation();
  return (role) => (role === 'additional-teacher' ? t('short-additional') : common(`role.${role as Role}`));
}
