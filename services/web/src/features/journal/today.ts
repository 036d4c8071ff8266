/** «Today» of those who teach: the lesson that goes on, today's lessons and past ones that lack something. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { academic, under, unwrap } from '../../api/client';
import { readSession } from '../../session/session';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { addDays, dayOf, daysBetween, formatDay, formatDayMonth, formatTime, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import type { LessonView } from './lesson/queries';
import { openings } from './openings/queries';
import { WRITE, years } from './queries';
import { bellAt, minutesNow } from './todayRules';

const BACK = 14;
const NEAR = 10;
const MOST = 12;

const mine = (pair: string, from: string, until: string) =>
  queryOptions({
    queryKey: ['journal', pair, 'my-lessons', from, until],
    staleTime: 30_000,
    queryFn: async ({ signal }): Promise<LessonView[]> => {
      const teacher_id = readSession().me?.person_id;
      const query = { from_on: from, until_on: until, teacher_id };
      const lessons = await unwrap(academic.GET('/lessons', { params: { query }, signal, ...under(pair) }));
      return lessons.filter((lesson) => lesson.state !== 'cancelled');
    },
  });

const address = (place: Place, lesson: LessonView): string => `/${place.slug}/lessons/${lesson.id}?year=${lesson.school_year}`;
const lacking = (lesson: LessonView): string[] => [
  ...(lesson.attendance_version === 0 ? [i18n.t('journal:part.attendance')] : []),
  ...(lesson.topic ? [] : [i18n.t('journal:part.topic')]),
];

async function now(client: QueryClient, place: Place, pair: string): Promise<TodayItem[]> {
  const day = today(place.zone);
  const [all, lessons] = await Promise.all([client.fetchQuery(years(pair)), client.fetchQuery(mine(pair, day, day))]);
  const minutes = minutesNow(place.zone);
  const timed = lessons.flatMap((lesson) => {
    const bell = bellAt(all, lesson);
    return bell && minutes <= bell.ends + NEAR ? [{ lesson, bell }] : [];
  });
  const next = timed.sort((a, b) => a.bell.starts - b.bell.starts)[0];
  if (!next) return [];
  const { lesson, bell } = next;
  const going = minutes >= bell.starts - NEAR;
  const room = lesson.room ? i18n.t('journal:today.room', { room: lesson.room }) : '';
  return [
    {
      id: `lesson-now ${lesson.id}`,
      title: i18n.t(going ? 'journal:today.now' : 'journal:today.soon', { subject: lesson.subject_name }),
      object: i18n.t('journal:today.lesson', { group: lesson.group_name, number: lesson.number, from: bell.from, until: bell.until, room }),
      urgency: 'today',
      to: address(place, lesson),
    },
  ];
}

/** Past lessons of two weeks in the open window without attendance or topic; those that close first stand first. */
async function unfilled(client: QueryClient, place: Place, pair: string): Promise<TodayItem[]> {
  const day = today(place.zone);
  const [all, lessons] = await Promise.all([
    client.fetchQuery(years(pair)),
    client.fetchQuery(mine(pair, addDays(day, -BACK), day)),
  ]);
  const minutes = minutesNow(place.zone);
  return lessons
    .flatMap((lesson): TodayItem[] => {
      const what = lacking(lesson);
      const year = all.find((each) => each.school_year === lesson.school_year);
      const closes = addDays(lesson.held_on, year?.settings.edit_window_days ?? 366);
      const bell = bellAt(all, lesson);
      if (what.length === 0 || closes < day || (lesson.held_on === day && bell && minutes < bell.starts)) return [];
      const left = daysBetween(day, closes);
      return [
        {
          id: `unfilled ${lesson.id}`,
          title: i18n.t('journal:today.fill', { what: what.join(', ').toLowerCase() }),
          object: i18n.t('journal:today.of', { group: lesson.group_name, day: formatDay(lesson.held_on), number: lesson.number }),
          term: left <= 7 ? i18n.t('journal:today.closes', { day: formatDay(closes) }) : undefined,
          urgency: left <= 1 ? 'late' : lesson.held_on === day ? 'today' : left <= 7 ? 'soon' : 'calm',
          order: `${lesson.held_on} ${String(lesson.number).padStart(2, '0')}`,
          to: address(place, lesson),
        },
      ];
    })
    .sort((a, b) => (b.order ?? '').localeCompare(a.order ?? ''))
    .slice(0, MOST);
}

const DOTS = ['●', '○'] as const;
async function lessonsToday(client: QueryClient, place: Place, pair: string): Promise<TodayItem[]> {
  const day = today(place.zone);
  const lessons = await client.fetchQuery(mine(pair, day, day));
  return lessons.map((lesson) => ({
    id: `lesson ${lesson.id}`,
    title: i18n.t('journal:today.lessons', { number: lesson.number, group: lesson.group_name }),
    object: lesson.topic ?? i18n.t('journal:no-topic'),
    term: [lesson.topic, lesson.attendance_version > 0, lesson.homework].map((filled) => DOTS[filled ? 0 : 1]).join(''),
    urgency: 'calm',
    order: String(lesson.number).padStart(2, '0'),
    to: address(place, lesson),
  }));
}

/** What a deputy head has opened for me, until it closes by itself. */
async function opened(client: QueryClient, place: Place, pair: string): Promise<TodayItem[]> {
  const open = await client.fetchQuery(openings(pair, 'open'));
  return open.map((each) => {
    const until = each.until_at ?? '';
    const term = i18n.t('journal:opening.at', { day: formatDayMonth(dayOf(until, place.zone)), time: formatTime(until, place.zone) });
    return {
      id: `opening ${each.id}`,
      title: i18n.t('journal:opening.correct'),
      object: each.held_on ? i18n.t('journal:opening.row-lesson', { group: each.group_name, day: formatDayMonth(each.held_on), number: each.number }) : each.group_name,
      term: i18n.t('journal:opening.term', { until: term }),
      urgency: 'today' as const,
      order: until,
      to: each.lesson_id ? `/${place.slug}/lessons/${each.lesson_id}` : `/${place.slug}/journal/${each.group_id}`,
      search: each.lesson_id ? { year: String(each.school_year) } : undefined,
    };
  });
}

const provider = (id: string, zone: TodayProvider['zone'], ask: typeof now): TodayProvider => ({
  id,
  zone,
  right: WRITE,
  query: (place, pair) =>
    queryOptions({
      queryKey: ['journal', 'today', id, place.slug, pair],
      queryFn: async ({ client }): Promise<TodayItem[]> => {
        await loadTexts('journal');
        return ask(client, place, pair);
      },
    }) as ReturnType<TodayProvider['query']>,
});

export default [provider('lesson-now', 'now', now), provider('unfilled', 'todo', unfilled), provider('opened', 'todo', opened), provider('lessons-today', 'news', lessonsToday)];
