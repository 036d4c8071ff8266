import type { TFunction } from 'i18next';
import { memo, useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayMonth, formatNumber } from '../../../text/format';
import { type Lesson, MISSED, type Student } from '../model';
import classes from './grid.module.css';
import type { CellView, JournalStore } from './store';

interface Props {
  store: JournalStore;
  student: Student;
  lesson: Lesson;
  column: number;
  today: boolean;
}

/** «Андреев Артём, 20 ноября, 5, сохранено». */
function nameOf(view: CellView, student: Student, lesson: Lesson, t: TFunction<'journal'>): string {
  const state = view.lock ? t(`lock.${view.lock}`) : view.text || view.state !== 'saved' ? t(`state.${view.state}`) : '';
  return [student.name, formatDayMonth(lesson.held_on), view.text || t('empty-cell'), state].filter(Boolean).join(', ');
}

export const Cell = memo(function Cell({ store, student, lesson, column, today }: Props) {
  const { t } = useTranslation('journal');
  const topic = `c ${lesson.id} ${student.id}`;
  const view = useSyncExternalStore(
    useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]),
    () => store.view(student.id, lesson.id),
  );
  const low = view.marks.some((mark) => mark.value !== null && mark.value <= 2);
  return (
     
    <td
      role="gridcell"
      className={classes.cell}
      data-c={column}
      tabIndex={-1}
      aria-label={nameOf(view, student, lesson, t)}
      aria-readonly={view.lock !== null || undefined}
      data-state={view.state === 'saved' ? undefined : view.state}
      data-lock={view.lock ?? undefined}
      data-today={today || undefined}
      data-low={low || undefined}
      data-debt={view.marks.some((mark) => mark.value === null) || undefined}
      data-absent={(view.absence && MISSED.has(view.absence.code)) || undefined}
      data-comment={view.marks.some((mark) => mark.comment) || undefined}
    >
      {view.text}
    </td>
  );
});

/** Mean, count, debts, missed of one student; only this is counted anew when a mark of his changes. */
export const RowNumbers = memo(function RowNumbers({ store, student }: { store: JournalStore; student: string }) {
  const { t } = useTranslation('journal');
  const topic = `r ${student}`;
  const numbers = useSyncExternalStore(
    useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]),
    () => store.row(student),
  );
  const lacking = Math.max(0, store.act.minimumMarks - numbers.count);
  return (
    <>
      <td className={`${classes.number} ${classes.mean}`} data-mean>
        {formatNumber(numbers.mean, 2)}
      </td>
      <td className={`${classes.number} ${classes.count} ${lacking > 0 ? classes.few : ''}`} title={lacking > 0 ? t('lacking', { count: lacking }) : undefined}>
        {numbers.count}
        {lacking > 0 && '!'}
      </td>
      <td className={`${classes.number} ${classes.debts}`}>{numbers.debts || '–'}</td>
      <td className={`${classes.number} ${classes.missed}`}>{numbers.missed || '–'}</td>
    </>
  );
});
