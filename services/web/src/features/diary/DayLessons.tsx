import { useTranslation } from 'react-i18next';
import { formatDayLong, formatDayMonth } from '../../text/format';
import classes from './Diary.module.css';
import { Marks } from './Marks';
import { type Lesson, type Placed, type SchoolDay, type Task, hours, placed } from './rules';
import { useAttendance } from './useAttendance';

interface Props {
  day: SchoolDay;
  today: string;
  tasks: ReadonlyMap<string, Task>;
  /** The page's title already says the day. */
  alone: boolean;
  onMark: (mark: Placed) => void;
}

/** The lessons of a day, each with what is due at it, its marks, who was absent. */
export function DayLessons({ day, today, tasks, alone, onMark }: Props) {
  const { t } = useTranslation('diary');
  const bells = hours(day.lessons);
  const held = day.lessons.filter((lesson) => lesson.state !== 'cancelled').length;
  return (
    <section className={classes.day} data-today={day.on === today || undefined} aria-label={formatDayLong(day.on)}>
      <header>
        {!alone && <h2>{formatDayLong(day.on)}</h2>}
        {held > 0 && (
          <span className={classes.quiet}>
            {t('lessons', { count: held })}
            {bells && ` ${t('hours', bells)}`}
          </span>
        )}
      </header>
      {day.lessons.length === 0 && <p className={classes.none}>{day.holiday ? t('holiday', { name: day.holiday }) : t('no-lessons')}</p>}
      {day.lessons.length > 0 && (
        <ol>
          {day.lessons.map((lesson) => (
            <LessonItem
              key={lesson.lesson_id}
              lesson={lesson}
              marks={placed([{ ...day, lessons: [lesson] }])}
              task={tasks.get(lesson.lesson_id)}
              onMark={onMark}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

interface ItemProps {
  lesson: Lesson;
  marks: readonly Placed[];
  task: Task | undefined;
  onMark: (mark: Placed) => void;
}

function LessonItem({ lesson, marks, task, onMark }: ItemProps) {
  const { t } = useTranslation('diary');
  const attendance = useAttendance();
  const cancelled = lesson.state === 'cancelled';
  const absence = attendance(lesson);
  return (
    <li className={classes.lesson} data-cancelled={cancelled || undefined}>
      <span className={classes.number}>
        {lesson.number}
        {lesson.starts && <small>{lesson.starts}</small>}
      </span>
      <div className={classes.words}>
        <span className={classes.subject}>
          <span>{lesson.subject}</span>
          {lesson.room && <span className={classes.quiet}>{t('room', { room: lesson.room })}</span>}
          {cancelled && <strong>{t('cancelled')}</strong>}
        </span>
        {task && !cancelled && (
          <span className={classes.task}>
            <b>{t('due')}</b>
            <span>{task.text}</span>
            <span className={classes.quiet}>{t('due-since', { day: formatDayMonth(task.setOn) })}</span>
          </span>
        )}
        {lesson.topic && <span className={classes.quiet}>{lesson.topic}</span>}
        {lesson.homework && (
          <span className={classes.quiet}>
            {t('set')}
            {': '}
            {lesson.homework}
          </span>
        )}
        {absence && <span className={classes.absence}>{absence}</span>}
      </div>
      {marks.length > 0 && <Marks marks={marks} onOpen={onMark} />}
    </li>
  );
}
