import { ActionIcon, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlace } from '../../session/react';
import { addDays, formatDay, formatDayLong, formatDayMonth, formatWeekday, mondayOf, today } from '../../text/format';
import { Icon } from '../../ui/Icon';
import { useKeys } from '../../ui/keys';
import { usePrinting } from '../../ui/usePrinting';
import { timeNow } from './at';
import { DayLessons } from './DayLessons';
import classes from './Diary.module.css';
import { Frame } from './Frame';
import { MarkSheet } from './Marks';
import { PrintWeek } from './PrintWeek';
import { DaysWaiting, Trouble } from './States';
import { week } from './queries';
import { type Child, type Placed, opensAt, placed, stepDay, tasksOf } from './rules';
import { see } from './seen';
import { useDiary } from './useDiary';
import { useSwipe } from './useSwipe';

const route = getRouteApi('/$place/diary');

/** A day on the phone, a week on a wide screen (4.41). */
export default function DiaryPage() {
  const { t } = useTranslation('diary');
  const place = usePlace();
  const search = route.useSearch();
  const diary = useDiary(search.child);
  const now = today(place.zone);
  const day = search.day ?? opensAt(now, timeNow(place.zone));
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const monday = mondayOf(day);
  const shown = useQuery({ ...week(diary.child ?? { id: '', pair: '' }, day), enabled: diary.child !== undefined });
  const title = phone
    ? formatDayLong(day)
    : t('week-of', { from: formatDayMonth(monday), until: formatDayMonth(addDays(monday, 5)) });
  return (
    <Frame
      diary={diary}
      title={title}
      help={[t('help.week-1'), t('help.week-2'), t('help.week-3')]}
      keptAt={shown.data?.kept ? shown.data.at : null}
      actions={
        <Button variant="default" visibleFrom="xs" leftSection={<Icon name="print" size={16} />} onClick={() => print()}>
          {t('print-week')}
        </Button>
      }
    >
      {(child) => <Week key={child.id} child={child} day={day} now={now} phone={phone} />}
    </Frame>
  );
}

interface Props {
  child: Child;
  day: string;
  now: string;
  phone: boolean;
}

function Week({ child, day, now, phone }: Props) {
  const { t } = useTranslation('diary');
  const navigate = route.useNavigate();
  const [mark, setMark] = useState<Placed | null>(null);
  const shown = useQuery(week(child, day));
  const before = useQuery(week(child, addDays(mondayOf(day), -7)));
  usePrefetchQuery(week(child, addDays(mondayOf(day), 7))); // a swipe away, and there without a network
  const go = (to: string) => void navigate({ search: (old) => ({ ...old, day: to }), replace: true, resetScroll: false });
  const step = (by: 1 | -1) => go(phone ? stepDay(day, by) : addDays(mondayOf(day), 7 * by));
  useKeys([
    { code: 'ArrowLeft', shown: '←', does: t('keys.back'), run: () => step(-1) },
    { code: 'ArrowRight', shown: '→', does: t('keys.on'), run: () => step(1) },
    { code: 'KeyT', shown: 'T', does: t('keys.today'), run: () => go(now) },
  ]);
  const swipe = useSwipe(() => step(1), () => step(-1));
  const printing = usePrinting();
  // The tasks set last week belong to the lessons: coming after them they would push them down.
  const view = before.isLoading && before.failureCount === 0 ? undefined : shown.data?.value;
  useEffect(() => {
    if (view) see(child.id, placed(view.days).map((each) => each.id));
  }, [view, child.id]);
  const read = useMemo(() => {
    const tasks = tasksOf([...(before.data?.value.days ?? []), ...(view?.days ?? [])]);
    return view && { tasks, days: view.days.filter((each) => !phone || each.on === day) };
  }, [view, before.data, phone, day]);
  const drawn = useDeferredValue(read); // in slices: an answer must not keep a slow phone busy (P2)
  return (
    <>
      <WeekBar day={day} now={now} phone={phone} days={view?.days.map((each) => each.on)} onGo={go} />
      {shown.error && !view && <Trouble problem={shown.error} again={() => void shown.refetch()} />}
      {!drawn && !shown.error && <DaysWaiting count={phone ? 1 : 5} />}
      {drawn && (
        <div className={classes.days} data-phone={phone || undefined} {...(phone ? swipe : {})}>
          {drawn.days.length === 0 && <p className={classes.none}>{t('no-lessons')}</p>}
          {drawn.days.map((each) => (
            <DayLessons key={each.on} day={each} today={now} tasks={drawn.tasks} alone={phone} onMark={setMark} />
          ))}
        </div>
      )}
      {view && read && printing && <PrintWeek view={view} tasks={read.tasks} at={shown.data?.at ?? 0} />}
      <MarkSheet opened={mark} child={child} onClose={() => setMark(null)} />
    </>
  );
}

interface BarProps {
  day: string;
  now: string;
  phone: boolean;
  days?: readonly string[];
  onGo: (day: string) => void;
}

/** Weeks with buttons; on the phone the days of the week, each a thumb wide. */
function WeekBar({ day, now, phone, days, onGo }: BarProps) {
  const { t } = useTranslation('diary');
  const monday = mondayOf(day);
  const shown = days ?? [0, 1, 2, 3, 4, 5].map((shift) => addDays(monday, shift));
  return (
    <div className={classes.bar} data-no-print>
      <ActionIcon variant="default" className={classes.turn} aria-label={t('previous-week')} onClick={() => onGo(addDays(day, -7))}>
        <Icon name="chevronLeft" />
      </ActionIcon>
      {phone && (
        <div className={classes.strip} role="group" aria-label={t('days')}>
          {shown.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={formatDayLong(each)}
              aria-current={each === day ? 'date' : undefined}
              data-today={each === now || undefined}
              onClick={() => onGo(each)}
            >
              <span>{formatWeekday(each)}</span>
              {Number(each.slice(8))}
            </button>
          ))}
        </div>
      )}
      <ActionIcon variant="default" className={classes.turn} aria-label={t('next-week')} onClick={() => onGo(addDays(day, 7))}>
        <Icon name="chevronRight" />
      </ActionIcon>
      {(phone ? day !== now : mondayOf(now) !== monday) && (
        <Button variant="light" className={classes.back} onClick={() => onGo(now)} title={formatDay(now)}>
          {t('to-today')}
        </Button>
      )}
    </div>
  );
}
