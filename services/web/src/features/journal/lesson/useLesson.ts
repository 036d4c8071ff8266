import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { usePlace } from '../../../session/react';
import type { CellView, JournalStore } from '../grid/store';
import { type Change, freshOf } from '../grid/changes';
import { actOf, types as typesOf, years } from '../queries';
import { useOutbox, useStore } from '../useJournal';
import { useJournalLive } from '../useLive';
import { lessonOf, onlyLesson } from './queries';

/** Everything a page of one lesson needs: the lesson, its store, the outbox joined to it. */
export function useLesson(id: string, year?: number) {
  const place = usePlace();
  const { data: seen } = useSuspenseQuery(lessonOf(place, id, year));
  const { data: types } = useSuspenseQuery(typesOf(seen.pair));
  const { data: all } = useSuspenseQuery(years(seen.pair));
  const grid = useMemo(() => onlyLesson(seen, all), [seen, all]);
  const store = useStore(grid, actOf(all, grid), types);
  const outbox = useOutbox(seen.pair, store);
  useJournalLive(seen.pair, store);
  useSyncExternalStore((listener) => store.watch('axes', listener), store.axesVersion);
  const write = useCallback(
    (changes: readonly Change[]) => outbox.write(changes.flatMap((change) => freshOf(store, change))),
    [outbox, store],
  );
  /** The school has looked: nobody's code changes, the lesson counts as checked. */
  const checked = useCallback(() => {
    if (store.lesson(0)?.attendance_version !== 0) return;
    outbox.write(freshOf(store, { student: '', lesson: id, absence: null }));
  }, [outbox, store, id]);
  return { place, ...seen, types, store, outbox, write, checked };
}

export function useCell(store: JournalStore, student: string, lesson: string): CellView {
  const topic = `c ${lesson} ${student}`;
  return useSyncExternalStore(
    useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]),
    () => store.view(student, lesson),
  );
}
export function useColumn(store: JournalStore, lesson: string) {
  const topic = `l ${lesson}`;
  const watch = useCallback((listener: () => void) => store.watch(topic, listener), [store, topic]);
  return useSyncExternalStore(watch, () => store.column(lesson));
}
