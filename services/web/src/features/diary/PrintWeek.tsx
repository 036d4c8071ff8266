import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDayLong } from '../../text/format';
import { formatInstantOf } from './at';
import classes from './Diary.module.css';
import { valueOf } from './Marks';
import type { Task, Week } from './rules';
import { useAttendance } from './useAttendance';

/** The whole week as a table on paper, whatever the screen shows. */
export function PrintWeek({ view, tasks, at }: { view: Week; tasks: ReadonlyMap<string, Task>; at: number }) {
  const { t } = useTranslation('diary');
  const place = usePlace();
  const attendance = useAttendance();
  return (
    <div className={classes.paper} aria-hidden>
      <p>
        {[view.name, view.class_name, t('print.as-of', { at: formatInstantOf(at, place.zone) })].filter(Boolean).join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            <th colSpan={2}>{t('columns.subject')}</th>
            <th>{t('columns.homework')}</th>
            <th>{t('columns.marks')}</th>
            <th>{t('columns.attendance')}</th>
          </tr>
        </thead>
        {view.days.map((day) => (
          <tbody key={day.on}>
            <tr>
              <th colSpan={5}>{day.holiday ? `${formatDayLong(day.on)}, ${day.holiday}` : formatDayLong(day.on)}</th>
            </tr>
            {day.lessons.map((lesson) => (
              <tr key={lesson.lesson_id}>
                <td>{lesson.number}</td>
                <td>{lesson.state === 'cancelled' ? `${lesson.subject}, ${t('cancelled')}` : lesson.subject}</td>
                <td>{tasks.get(lesson.lesson_id)?.text}</td>
                <td>{lesson.marks.map((mark) => `${valueOf(mark, t('debt'))} ${mark.letter}`).join(', ')}</td>
                <td>{attendance(lesson)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className={classes.signs}>
        <span>{t('print.teacher-sign')}</span>
        <span>{t('print.parent-sign')}</span>
      </p>
    </div>
  );
}
