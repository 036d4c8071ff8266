/** «Today»: a family's «Нужно ваше решение»; for who collects, how many are missing; for the office, what must be removed. */
import { queryOptions } from '@tanstack/react-query';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { addDays, formatDay, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { DECIDE, WRITE, kinds, matrix, own } from './queries';
import { REMOVAL, type Whom, removeBy, waits } from './rules';

const decision: TodayProvider = {
  id: 'own-consents',
  zone: 'todo',
  right: DECIDE,
  query: (place, pair) =>
    queryOptions({
      queryKey: ['consents', 'today', pair, 'own'],
      staleTime: 60_000,
      queryFn: async (context): Promise<TodayItem[]> => {
        await loadTexts('consents');
        const found = await context.client.fetchQuery(own(place, [pair]));
        return found.flatMap((who) =>
          who.kinds.filter(waits).map((each) => ({
            id: `own-consent ${who.person_id} ${each.kind}`,
            title: i18n.t('consents:today-decide', { title: each.title }),
            object: who.mine ? undefined : who.name,
            urgency: 'soon' as const,
            order: each.asked_at ?? undefined,
            to: `/${place.slug}/own-consents`,
          })),
        );
      },
    }) as ReturnType<TodayProvider['query']>,
};

const missing: TodayProvider = {
  id: 'consents-missing',
  zone: 'todo',
  right: WRITE,
  roles: ['teacher', 'hr-specialist'],
  query: (place, pair) =>
    queryOptions({
      queryKey: ['consents', 'today', pair, 'missing'],
      staleTime: 300_000,
      queryFn: async (context): Promise<TodayItem[]> => {
        await loadTexts('consents');
        const whom = pair.endsWith('/teacher') ? ('student' as const) : ('staff' as const);
        const asked = (await context.client.fetchQuery(kinds(place))).some((each) => each.collected && each.whom === whom);
        if (!asked) return [];
        const { pages } = await context.client.fetchInfiniteQuery(matrix(place, { whom, lacking: 'any' }, pair));
        const rows = pages[0]?.items ?? [];
        if (rows.length === 0) return [];
        return [
          {
            id: `consents-missing ${pair}`,
            title: i18n.t('consents:today-missing'),
            object: i18n.t(`consents:people-${whom}`, { count: rows.length }),
            urgency: 'calm',
            count: rows.length,
            to: `/${place.slug}/consents`,
            search: { lacking: 'any', ...(whom === 'staff' ? { staff: true } : {}) },
          },
        ];
      },
    }) as ReturnType<TodayProvider['query']>,
};

/** The days before the last one on which it is a matter of today. */
const CLOSE = 3;
const whose = (pair: string): Whom[] => (pair.endsWith('/hr-specialist') ? ['staff'] : ['student', 'staff']);

const removal: TodayProvider = {
  id: 'consents-removal',
  zone: 'todo',
  right: WRITE,
  roles: ['secretary', 'coordinator', 'hr-specialist'],
  query: (place, pair) =>
    queryOptions({
      queryKey: ['consents', 'today', pair, 'removal'],
      staleTime: 300_000,
      queryFn: async (context): Promise<TodayItem[]> => {
        if (place.level !== 'school') return [];
        await loadTexts('consents');
        const now = today(place.zone);
        const asked = whose(pair).map(async (whom): Promise<TodayItem[]> => {
          const { pages } = await context.client.fetchInfiniteQuery(matrix(place, { whom, lacking: REMOVAL }, pair));
          const rows = pages[0]?.items ?? [];
          const day = removeBy(rows);
          if (!day) return [];
          const item: TodayItem = {
            id: `consents-removal ${pair} ${whom}`,
            title: i18n.t('consents:today-removal'),
            object: i18n.t(`consents:of-${whom}`, { count: rows.length }),
            term: i18n.t(day < now ? 'consents:removal-late' : 'consents:remove-by', { day: formatDay(day) }),
            urgency: day < now ? 'law' : day <= addDays(now, CLOSE) ? 'today' : 'soon',
            order: day,
            count: rows.length,
            to: `/${place.slug}/consents`,
            search: { lacking: REMOVAL, ...(whom === 'staff' ? { staff: true } : {}) },
          };
          return [item];
        });
        return (await Promise.all(asked)).flat();
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [decision, missing, removal];
