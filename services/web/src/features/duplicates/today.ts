/** «Today» of those who merge: pairs that wait; for the RCO first those that schools ask about. */
import { queryOptions } from '@tanstack/react-query';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { i18n, loadTexts } from '../../text/i18n';
import { WRITE, pairs } from './queries';

const waiting: TodayProvider = {
  id: 'duplicates',
  zone: 'todo',
  right: WRITE,
  roles: ['coordinator', 'network-admin', 'rco-operator'],
  query: (place: Place, pair: string) =>
    queryOptions({
      queryKey: ['duplicates', 'today', pair],
      staleTime: 60_000,
      queryFn: async (context): Promise<TodayItem[]> => {
        await loadTexts('duplicates');
        const { pages } = await context.client.fetchInfiniteQuery(pairs(place, 'open', pair));
        const found = pages[0]?.items ?? [];
        const first = found.find((one) => one.asked) ?? found[0];
        if (!first) return [];
        const item: TodayItem = {
          id: 'duplicates',
          title: i18n.t('duplicates:today', { count: found.length }),
          object: first.asked ? i18n.t('duplicates:today-asked') : first.a.name,
          urgency: 'soon',
          to: `/${place.slug}/people/duplicates`,
          count: found.length,
        };
        return [item];
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [waiting];
