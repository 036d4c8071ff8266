import { useTranslation } from 'react-i18next';
import classes from './Timetable.module.css';
import { type Entry, type View, roomOf } from './rules';

/** One lesson of the week: what it is, and of the rest what the view does not say already. */
export function Card({ entry, view }: { entry: Entry; view: View }) {
  const { t } = useTranslation('timetable');
  const whose = view === 'class' ? [] : [entry.class_names.join(', ')];
  const teacher = view === 'teacher' ? [] : [entry.teacher_name];
  const room = view === 'room' || !entry.room ? [] : [roomOf(entry.room, (room) => t('room', { room }))];
  return (
    <span className={classes.card}>
      <b>{entry.subject_name}</b>
      <span>{[...whose, ...teacher, ...room].filter(Boolean).join(' · ')}</span>
      {entry.weeks !== 'all' && <em>{t(`weeks.${entry.weeks}`)}</em>}
    </span>
  );
}
