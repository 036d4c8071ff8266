import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { formatDayMonth, today } from '../../text/format';
import { Empty } from '../../ui/Empty';
import classes from './Diary.module.css';
import { Frame } from './Frame';
import { Quiet } from './Marks';
import { RowsWaiting, Trouble } from './States';
import { week } from './queries';
import { useDiary } from './useDiary';

const route = getRouteApi('/$place/diary/missing');

/** Missing work over all subjects, the oldest first (4.43). */
export default function MissingPage() {
  const { t } = useTranslation('diary');
  const search = route.useSearch();
  const place = usePlace();
  const diary = useDiary(search.child);
  const shown = useQuery({
    ...week(diary.child ?? { id: '', pair: '' }, today(place.zone)),
    enabled: diary.child !== undefined,
  });
  const debts = (shown.data?.value.debts ?? []).toSorted((a, b) => a.held_on.localeCompare(b.held_on));
  return (
    <Frame diary={diary} title={t('missing-title')} help={[t('help.missing-1')]} keptAt={shown.data?.kept ? shown.data.at : null}>
      {() =>
        shown.error && !shown.data ? (
          <Trouble problem={shown.error} again={() => void shown.refetch()} />
        ) : !shown.data ? (
          <RowsWaiting />
        ) : debts.length === 0 ? (
          <Empty text={t('missing.none')} />
        ) : (
          <>
            <Quiet>{t('missing.lead', { count: debts.length })}</Quiet>
            <ul className={classes.history}>
              {debts.map((debt) => (
                <li key={`${debt.subject} ${debt.held_on} ${debt.type}`}>
                  <span className={classes.mark} data-value="debt" aria-hidden>
                    {t('debt-sign')}
                  </span>
                  <span>
                    <b>{debt.subject}</b>
                    <span>{debt.type_name}</span>
                    <span className={classes.quiet}>
                      {[t('missing.since', { day: formatDayMonth(debt.held_on) }), debt.topic, debt.comment].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <span className={classes.quiet}>{t('missing.weight', { weight: debt.weight })}</span>
                </li>
              ))}
            </ul>
            <Quiet>{t('missing.ask')}</Quiet>
          </>
        )
      }
    </Frame>
  );
}
