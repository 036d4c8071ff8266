import { type QueryClient, queryOptions, useQueries, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../session/places';
import { usePlace } from '../../session/react';
import { addDays, formatDayLong, formatWeekday, today } from '../../text/format';
import { loadTexts } from '../../text/i18n';
import { formatInstantOf, timeNow } from './at';
import classes from './Diary.module.css';
import { children, schoolDayFrom, week } from './queries';
import { type Child, type SchoolDay, type Task, firstName, hours, opensAt, tasksOf } from './rules';
import { useAttendance } from './useAttendance';

await loadTexts('diary');

interface Due {
  day: SchoolDay;
  days: SchoolDay[];
}
interface Told {
  child: Child;
  /** null: no day with lessons in sight; undefined: it could not be asked. */
  due: Due | null | undefined;
}

async function dueOf(queries: QueryClient, child: Child, place: Place): Promise<Due | null> {
  const now = today(place.zone);
  const first = await queries.fetchQuery(week(child, now));
  const lessons = first.value.days.find((day) => day.on === now)?.lessons ?? [];
  return schoolDayFrom(queries, child, opensAt(now, timeNow(place.zone), lessons));
}

/** All cards as one question that never fails: what stands below them begins where it stays (P2). */
const tomorrow = (queries: QueryClient, place: Place) =>
  queryOptions({
    queryKey: ['diary', place.slug, 'tomorrow'],
    networkMode: 'always',
    refetchInterval: 60_000,
    queryFn: async (): Promise<Told[]> => {
      const all = await queries.fetchQuery(children(place)).catch(() => null);
      return Promise.all((all?.value ?? []).map(async (child) => ({ child, due: await dueOf(queries, child, place).catch(() => undefined) })));
    },
  });

/** «На завтра»: per child what is set for the next school day; after the lessons, or 14:00, tomorrow's. */
export default function TomorrowPanel() {
  const place = usePlace();
  const { data } = useSuspenseQuery(tomorrow(useQueryClient(), place));
  if (data.length === 0) return null;
  return (
    <div className={classes.cards}>
      {data.map(({ child, due }) => (
        <Tomorrow key={child.id} child={child} due={due} several={data.length > 1} />
      ))}
    </div>
  );
}

function Tomorrow({ child, due, several }: Told & { several: boolean }) {
  const { t } = useTranslation('diary');
  const place = usePlace();
  const now = today(place.zone);
  const [thisWeek] = useQueries({ queries: [week(child, now)] });
  const attendance = useAttendance();
  const missed = (thisWeek.data?.value.days.find((day) => day.on === now)?.lessons ?? []).flatMap((lesson) => {
    const words = attendance(lesson);
    return words ? [`${t('number', { number: lesson.number })} – ${words}`] : [];
  });
  const heading = !due ? t('tomorrow.title') : due.day.on === now ? t('tomorrow.today') : due.day.on === addDays(now, 1) ? t('tomorrow.title') : t('tomorrow.next', { day: formatDayLong(due.day.on).toLowerCase() });
  return (
    <section className={classes.card} aria-label={`${heading} ${child.name}`}>
      <Link to="/$place/diary" params={{ place: place.slug }} search={{ child: child.id, day: due?.day.on }} className={classes.cardHead}>
        <b>
          {several && `${firstName(child.name)}. `}
          {heading}
        </b>
        {due && <DayLine day={due.day} />}
      </Link>
      {due === undefined && <p className={classes.none}>{t('tomorrow.failed')}</p>}
      {due === null && <p className={classes.none}>{t('tomorrow.no-days')}</p>}
      {due && <Tasks day={due.day} tasks={tasksOf(due.days)} child={child} />}
      {missed.length > 0 && <p className={classes.missed}>{t('tomorrow.missed', { lessons: missed.join('; ') })}</p>}
      {thisWeek.data?.kept && <p className={classes.none}>{t('kept', { at: formatInstantOf(thisWeek.data.at, place.zone) })}</p>}
    </section>
  );
}

/** «вт, 5 уроков, начало 8:30». */
function DayLine({ day }: { day: SchoolDay }) {
  const { t } = useTranslation('diary');
  const bells = hours(day.lessons);
  const held = day.lessons.filter((lesson) => lesson.state !== 'cancelled').length;
  const words = [formatWeekday(day.on), t('lessons', { count: held }), bells && t('tomorrow.first', { starts: bells.starts })];
  return <span className={classes.quiet}>{words.filter(Boolean).join(', ')}</span>;
}

function Tasks({ day, tasks, child }: { day: SchoolDay; tasks: ReadonlyMap<string, Task>; child: Child }) {
  const { t } = useTranslation('diary');
  const place = usePlace();
  const set = day.lessons.filter((lesson) => tasks.has(lesson.lesson_id) && lesson.state !== 'cancelled');
  if (set.length === 0) return <p className={classes.none}>{t('tomorrow.nothing')}</p>;
  return (
    <ul>
      {set.map((lesson) => (
        <li key={lesson.lesson_id}>
          <Link to="/$place/diary" params={{ place: place.slug }} search={{ child: child.id, day: day.on }}>
            <b>{lesson.subject}</b>
            <span>{tasks.get(lesson.lesson_id)?.text}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
