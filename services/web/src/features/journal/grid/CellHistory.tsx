import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../../session/react';
import { formatInstant } from '../../../text/format';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import classes from '../Journal.module.css';
import type { MarkType } from '../model';
import type { WantedMark } from '../outbox/edits';
import { type Line, history } from '../queries';
import type { JournalStore } from './store';

/** «—», «•», «4». */
export const shown = (state: string | null, value: number | null): string =>
  state === null || state === 'removed' ? '—' : state === 'debt' ? '•' : String(value);

interface Props {
  store: JournalStore;
  pair: string;
  lesson: string;
  student: string;
  types: readonly MarkType[];
  onRestore?: (slot: number, want: WantedMark) => void;
}

/** Lines newest first; a former value may be put back, which is a line of its own (X4). */
export function CellHistory({ store, pair, lesson, student, types, onRestore }: Props) {
  const { t } = useTranslation('journal');
  const place = usePlace();
  const asked = useQuery(history(pair, store.grid.group.id, { student, lesson, since: '2015-01-01' }));
  const lines = asked.data ?? [];
  const letter = (code: string | null) => types.find((type) => type.code === code)?.letter ?? '';
  const back = (line: Line): WantedMark | null =>
    line.old_state === 'number' || line.old_state === 'debt'
      ? { value: line.old_state === 'debt' ? null : line.old_value, type: line.old_type ?? line.new_type, comment: null }
      : null;
  return (
    <section aria-label={t('history.title')}>
      <Text size="sm" c="dimmed" mt="sm">{t('history.title')}</Text>
      {asked.isPending && <Skeleton height={18} mt={6} />}
      <ProblemAlert problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.data && lines.length === 0 && <Text size="sm">{t('history.none')}</Text>}
      <ul className={classes.history}>
        {lines.map((line) => {
          const former = back(line);
          const now = store.servedMark(student, lesson, line.slot);
          const differs = former && now?.value !== former.value;
          return (
            <li key={`${line.slot} ${line.version}`}>
              <span>
                {t('history.line', { at: formatInstant(line.at, place.zone), author: line.author ?? '' })}{' '}
                <strong>
                  {shown(line.old_state, line.old_value)} → {shown(line.new_state, line.new_value)}
                </strong>{' '}
                {[letter(line.new_type), line.comment, line.reason].filter(Boolean).join(' · ')}
              </span>
              {former && differs && onRestore && (
                <Button size="compact-xs" variant="subtle" onClick={() => onRestore(line.slot, former)}>
                  {t('history.restore', { value: former.value ?? '•' })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
