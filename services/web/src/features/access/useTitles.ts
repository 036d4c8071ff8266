import { useTranslation } from 'react-i18next';
import type { Role } from '../../session/places';

/** «Учитель» of `teacher`. */
export function useTitles(): (role: string) => string {
  const { t } = useTranslation();
  return (role) => t(`role.${role as Role}`);
}
