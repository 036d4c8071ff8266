import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/ProblemAlert';
import classes from './Diary.module.css';

/** Grey rows of the final shape. */
export function DaysWaiting({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.days} role="status" aria-label={t('loading')} data-phone={count === 1 || undefined}>
      {Array.from({ length: count }, (_, place) => (
        <div key={place} className={classes.day}>
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} height={44} mb={8} />
          ))}
        </div>
      ))}
    </div>
  );
}

export function RowsWaiting() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')}>
      {[0, 1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} height={48} mb={6} />
      ))}
    </div>
  );
}

export const Trouble = ({ problem, again }: { problem: unknown; again: () => void }) => (
  <ProblemAlert problem={problem} onRetry={again} />
);
