import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDayMonth, formatWeekday } from '../../text/format';
import classes from './Journal.module.css';
import { Dots } from './lesson/Dots';
import type { Lesson } from './model';
import type { JournalStore } from './grid/store';

/** On the phone a journal is its days; each opens its own list. */
export function LessonDays({ store, lessons }: { store: JournalStore; lessons: readonly Lesson[] }) {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: 'center' }), []);
  const begun = lessons.findLast((lesson) => lesson.held_on <= store.grid.today);
  return (
    <ul className={classes.lessons}>
      {lessons.map((lesson) => (
        <li key={lesson.id} ref={lesson === begun ? here : undefined}>
          <Link
            to="/$place/lessons/$lessonId"
            params={{ place: place.slug, lessonId: lesson.id }}
            search={{}}
            className={classes.day}
            data-today={lesson.held_on === store.grid.today || undefined}
          >
            <strong>
              {formatDayMonth(lesson.held_on)}
              <br />
              <small className={classes.quiet}>{t('weekday-number', { weekday: formatWeekday(lesson.held_on), number: lesson.number })}</small>
            </strong>
            <span>{lesson.topic ?? <span className={classes.quiet}>{t('no-topic')}</span>}</span>
            <Dots
              topic={lesson.topic !== null}
              attendance={lesson.attendance_version > 0}
              marks={store.column(lesson.id).marks > 0}
              homework={lesson.homework !== null}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}
