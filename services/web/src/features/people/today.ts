/** «Today» of those who keep files: what parents and staff propose for them. */
import { queryOptions } from '@tanstack/react-query';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { formatDayMonth } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { KEEP, proposals } from './fileQueries';
import { registry, under, unwrap } from '../../api/client';
import { TIES, endings } from './tieQueries';

const MOST = 5;

const waiting: TodayProvider = {
  id: 'file-proposals',
  zone: 'todo',
  right: KEEP,
  roles: ['secretary', 'coordinator', 'hr-specialist'],
  query: (place, pair) =>
    queryOptions({
      queryKey: [...proposals(place).queryKey, pair, 'today'],
      staleTime: 60_000,
      queryFn: async ({ signal }): Promise<TodayItem[]> => {
        await loadTexts('people');
        const page = await unwrap(registry.GET('/file-proposals', { params: { query: { limit: 200 } }, signal, ...under(pair) }));
        const people = new Map<string, { name: string; count: number }>();
        for (const each of page.items) {
          const found = people.get(each.person_id);
          people.set(each.person_id, { name: each.person, count: (found?.count ?? 0) + 1 });
        }
        return [...people].slice(0, MOST).map(([id, { name, count }]) => ({
          id: `file-proposals ${id}`,
          title: i18n.t('people:today-proposals', { count }),
          object: name,
          urgency: 'soon',
          to: `/${place.slug}/people/${id}`,
        }));
      },
    }) as ReturnType<TodayProvider['query']>,
};

/** A limit ends by itself: whoever gives the child out should know before. */
const ending: TodayProvider = {
  id: 'tie-endings',
  zone: 'news',
  right: TIES,
  roles: ['secretary', 'coordinator', 'director'],
  query: (place, pair) =>
    queryOptions({
      queryKey: [...endings(pair).queryKey, 'today', place.slug],
      staleTime: 60_000,
      queryFn: async ({ client }): Promise<TodayItem[]> => {
        await loadTexts('people');
        const found = await client.fetchQuery(endings(pair));
        return found.map((one) => ({
          id: `tie-ending ${one.tie_id}`,
          title: i18n.t('people:today-ending', { day: formatDayMonth(one.until_on) }),
          object: `${one.student} · ${i18n.t(`people:relation.${one.relation}`)}: ${i18n.t(`people:custody.${one.custody}`)}`,
          urgency: 'calm',
          order: one.until_on,
          to: `/${place.slug}/people/${one.student_id}`,
        }));
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [waiting, ending];
