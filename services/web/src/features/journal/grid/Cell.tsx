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
  name: CellName;
}

export type CellName = (view: CellView, student: Student, lesson: Lesson) => string;

/**
 * «Андреев Артём, 20 ноября, 5, сохранено». The words are looked up once per grid and the day once per column: for each
 * of 2,000 cells anew they were a third of the first view's script (F17).
 */
export function cellNames(t: TFunction<'journal'>): CellName {
  const words = new Map<string, string>();
  const days = new Map<string, string>();
  const known = (among: Map<string, string>, key: string, find: () => string): string => {
    const found = among.get(key) ?? find();
    among.set(key, found);
    return found;
  };
  return (view, student, lesson) => {
    const { lock, state, text } = view;
    const day = known(days, lesson.held_on, () => formatDayMonth(lesson.held_on));
    const said = text || known(words, 'empty', () => t('empty-cell'));
    const begun = `${student.name}, ${day}, ${said}`;
    if (lock) return `${begun}, ${known(words, lock, () => t(`lock.${lock}`))}`;
    return text || state !== 'saved' ? `${begun}, ${known(words, `state ${state}`, () => t(`state.${state}`))}` : begun;
  };
}

export const Cell = memo(function Cell({ store, student, lesson, column, today, name }: Props) {
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
      aria-label={name(view, student, lesson)}
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
