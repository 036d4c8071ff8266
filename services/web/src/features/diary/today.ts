/** «Today» of a family: new marks since the last visit are news, missing work is to be handed in. */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { addDays, formatDayMonth, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { READ, children, week } from './queries';
import { type Child, firstName, placed } from './rules';
import { seenMarks } from './seen';

/** Older marks are no news, even to one who comes for the first time. */
const DAYS = 14;

interface Asked {
  place: Place;
  queries: QueryClient;
  child: Child;
  several: boolean;
  now: string;
}

const whose = ({ several, child }: Asked, day: string): string =>
  several
    ? i18n.t('diary:today.of-child', { name: firstName(child.name), day: formatDayMonth(day) })
    : i18n.t('diary:today.of-me', { day: formatDayMonth(day) });

async function newMarks(asked: Asked): Promise<TodayItem[]> {
  const { queries, child, now, place } = asked;
  const weeks = await Promise.all([week(child, now), week(child, addDays(now, -7)), week(child, addDays(now, -14))].map((each) => queries.fetchQuery(each)));
  const seen = seenMarks(child.id);
  return weeks
    .flatMap((each) => placed(each.value.days))
    .filter((each) => each.on > addDays(now, -DAYS) && !seen.has(each.id))
    .map((each) => ({
      id: `mark ${each.id}`,
      title: i18n.t(each.mark.value === null ? 'diary:today.new-debt' : 'diary:today.new-mark', {
        value: each.mark.value,
        subject: each.lesson.subject,
        type: each.mark.type_name.toLowerCase(),
      }),
      object: whose(asked, each.on),
      urgency: 'calm',
      order: String(99_999_999 - Number(each.on.replaceAll('-', ''))),
      to: `/${place.slug}/diary/marks/${each.lesson.subject_id}`,
      search: { child: child.id },
    }));
}

async function missing(asked: Asked): Promise<TodayItem[]> {
  const { queries, child, now, place } = asked;
  const { value } = await queries.fetchQuery(week(child, now));
  return value.debts.map((debt) => ({
    id: `debt ${child.id} ${debt.subject} ${debt.held_on} ${debt.type}`,
    title: i18n.t('diary:today.hand-in'),
    object: `${i18n.t('diary:today.work', { subject: debt.subject, type: debt.type_name.toLowerCase() })} · ${whose(asked, debt.held_on)}`,
    urgency: 'soon',
    order: debt.held_on,
    to: `/${place.slug}/diary/missing`,
    search: { child: child.id },
  }));
}

const provider = (id: string, zone: TodayProvider['zone'], ask: (asked: Asked) => Promise<TodayItem[]>): TodayProvider => ({
  id,
  zone,
  right: READ,
  roles: ['parent', 'student'],
  query: (place, pair) =>
    queryOptions({
      queryKey: ['diary', place.slug, 'today', id, pair],
      networkMode: 'always',
      queryFn: async ({ client }): Promise<TodayItem[]> => {
        await loadTexts('diary');
        const { value: all } = await client.fetchQuery(children(place));
        const now = today(place.zone);
        const mine = all.filter((child) => child.pair === pair);
        const found = await Promise.all(mine.map((child) => ask({ place, queries: client, child, several: all.length > 1, now })));
        return found.flat();
      },
    }) as ReturnType<TodayProvider['query']>,
});

export default [provider('new-marks', 'news', newMarks), provider('missing', 'todo', missing)];
