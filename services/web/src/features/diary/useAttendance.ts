/** Codes of attendance in people's words. */
import { useTranslation } from 'react-i18next';
import type { Lesson } from './rules';

const KNOWN = ['excused', 'ill', 'unexcused', 'absent', 'exempt'] as const;

export function useAttendance(): (lesson: Pick<Lesson, 'attendance' | 'minutes_late'>) => string | null {
  const { t } = useTranslation('diary');
  return ({ attendance, minutes_late: minutes }) => {
    if (attendance === 'late') return minutes ? t('attendance.late-minutes', { count: minutes }) : t('attendance.late');
    const code = KNOWN.find((each) => each === attendance);
    return code ? t(`attendance.${code}`) : null;
  };
}
