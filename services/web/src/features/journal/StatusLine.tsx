import { Link } from '@tanstack/react-router';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDayMonth, formatNumber } from '../../text/format';
import classes from './Journal.module.css';
import type { At } from './grid/keys';
import type { JournalStore } from './grid/store';
import type { Lesson, MarkType } from './model';
import { type Signal, useSignal } from './signal';

interface Props {
  store: JournalStore;
  lessons: readonly Lesson[];
  active: Signal<At | null>;
  said: Signal<string>;
  types: readonly MarkType[];
}

/** Below the grid: what was refused and why, else the lesson one stands on. */
export function StatusLine({ store, lessons, active, said, types }: Props) {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const at = useSignal(active);
  const words = useSignal(said);
  const lesson = at ? lessons[at.column] : undefined;
  const topic = `l ${lesson?.id}`;
  const column = useSyncExternalStore(
    useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]),
    () => (lesson ? store.column(lesson.id) : null),
  );
  const kind = lesson && types.find((type) => type.code === store.kind(lesson.id));
  return (
    <>
      <span role="status" className="say">
        {words && <span className={classes.say}>{words}</span>}
      </span>
      {lesson && column && !words && (
        <>
          <Link to="/$place/lessons/$lessonId" params={{ place: place.slug, lessonId: lesson.id }} search={{ year: store.grid.group.school_year }}>
            {t('line.lesson', { day: formatDayMonth(lesson.held_on), number: lesson.number })}
          </Link>
          <span>{lesson.topic ?? <span className={classes.quiet}>{t('no-topic')}</span>}</span>
          <span className={classes.quiet}>
            {[
              column.mean !== null && t('line.mean', { mean: formatNumber(column.mean, 2) }),
              t('line.missed', { count: column.missed }),
              lesson.homework ? t('line.homework') : t('line.no-homework'),
              kind && t('line.kind', { name: kind.name, weight: kind.weight }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      )}
    </>
  );
}
