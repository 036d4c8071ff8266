import { Text } from '@mantine/core';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayMonth } from '../../text/format';
import classes from './Diary.module.css';
import type { Child, Mark, Placed } from './rules';

export const valueOf = (mark: Pick<Mark, 'value'>, sign: string): string => (mark.value === null ? sign : String(mark.value));

/** Marks of one's own: large enough for a thumb, the kind's letter beside the figure (by style: the name says it in words). */
export function Marks({ marks, onOpen }: { marks: readonly Placed[]; onOpen: (mark: Placed) => void }) {
  const { t } = useTranslation('diary');
  return (
    <span className={classes.marks}>
      {marks.map((each) => (
        <button
          key={each.id}
          type="button"
          className={classes.mark}
          data-value={each.mark.value ?? 'debt'}
          aria-label={t('mark-name', {
            subject: each.lesson.subject,
            day: formatDayMonth(each.on),
            type: each.mark.type_name,
            value: valueOf(each.mark, t('debt')),
          })}
          onClick={() => onOpen(each)}
        >
          {valueOf(each.mark, t('debt-sign'))}
          <small data-letter={each.mark.letter} aria-hidden />
        </button>
      ))}
    </span>
  );
}

export interface SheetProps {
  opened: Placed | null;
  child: Child;
  onClose: () => void;
}
const loadSheet = () => import('./MarkSheet');
const LazySheet = lazy(loadSheet);
const SOON = 1500;

/** The sheet of a mark: not part of the first load, fetched when the page has settled, so that it is there off line. */
export function MarkSheet(props: SheetProps) {
  const [wanted, setWanted] = useState(false);
  if (props.opened && !wanted) setWanted(true);
  useEffect(() => {
    // Mounted closed: only then it gives the focus back to the mark.
    const timer = setTimeout(() => void loadSheet().then(() => setWanted(true)).catch(() => undefined), SOON);
    return () => clearTimeout(timer);
  }, []);
  return wanted ? (
    <Suspense fallback={null}>
      <LazySheet {...props} />
    </Suspense>
  ) : null;
}

/** A quiet line under a heading. */
export const Quiet = ({ children }: { children: React.ReactNode }) => (
  <Text size="sm" c="dimmed" mb="sm">
    {children}
  </Text>
);
