import { UnstyledButton } from '@mantine/core';
import { memo, useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayMonth, formatWeekday } from '../../../text/format';
import type { Lesson, MarkType } from '../model';
import { lessonLock } from '../rules';
import classes from './grid.module.css';
import type { JournalStore } from './store';

interface Props {
  store: JournalStore;
  lesson: Lesson;
  types: readonly MarkType[];
  onOpen: (lesson: Lesson, head: HTMLElement) => void;
}

const useColumn = (store: JournalStore, lesson: string) => {
  const topic = `l ${lesson}`;
  const watch = useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]);
  const numbers = useSyncExternalStore(watch, () => store.column(lesson));
  const kind = useSyncExternalStore(watch, () => store.kind(lesson));
  return { numbers, kind };
};

/** Date, weekday, kind of work; opens topic, homework, kind of the column. */
export const Head = memo(function Head({ store, lesson, types, onOpen }: Props) {
  const { t } = useTranslation('journal');
  const { kind } = useColumn(store, lesson.id);
  const type = types.find((each) => each.code === kind);
  const lock = lessonLock(lesson, store.grid);
  const [, , day] = lesson.held_on.split('-');
  const label = t('head', { day: formatDayMonth(lesson.held_on), number: lesson.number, kind: type?.name ?? '' });
  return (
    <th scope="col">
      <UnstyledButton
        tabIndex={-1}
        className={classes.headButton}
        data-today={lesson.held_on === store.grid.today || undefined}
        data-lock={lock ?? undefined}
        aria-label={lock ? `${label}, ${t(`lock.${lock}`)}` : label}
        title={[label, lesson.topic, lock && t(`lock.${lock}`)].filter(Boolean).join('\n')}
        onClick={(event) => onOpen(lesson, event.currentTarget)}
      >
        <strong>{Number(day)}</strong>
        {formatWeekday(lesson.held_on)}
        <br />
        {type && kind !== 'answer' ? `${type.letter}×${type.weight}` : type?.letter}
      </UnstyledButton>
    </th>
  );
});

export const FootMarks = memo(function FootMarks({ store, lesson }: { store: JournalStore; lesson: string }) {
  const { numbers } = useColumn(store, lesson);
  return <td>{numbers.marks || ''}</td>;
});
export const FootMissed = memo(function FootMissed({ store, lesson }: { store: JournalStore; lesson: string }) {
  const { numbers } = useColumn(store, lesson);
  return <td>{numbers.missed || ''}</td>;
});
