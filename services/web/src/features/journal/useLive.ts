/** What colleagues write into the same journal appears here by itself; their cells light up for a moment. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listen } from '../../live/stream';
import type { JournalStore } from './grid/store';
import type { LessonNow } from './model';

/** Told which cells a colleague has changed. */
export type Seen = (lesson: string, students: readonly string[]) => void;

export function useJournalLive(pair: string, store: JournalStore, onSeen?: Seen): void {
  const queries = useQueryClient();
  const group = store.grid.group.id;
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'journal' && (queryKey.includes(group) || queryKey.includes('lesson')) });
    return listen(`/api/academic/v1/journals/${group}/live`, pair, {
      // Between the reading of the grid and the opening of the stream something may have happened.
      onOpen: again,
      onEvent: ({ event, data }) => {
        if (event === 'reload') again();
        if (event !== 'lessons') return;
        for (const told of JSON.parse(data) as LessonNow[]) {
          const students = store.now(told);
          if (students.length > 0) onSeen?.(told.id, students);
        }
      },
      onRefused: again,
    });
  }, [queries, group, pair, store, onSeen]);
}
