/** «Today»: announcements to be confirmed are duties, other new ones are news. */
import { queryOptions } from '@tanstack/react-query';
import { communication, under, unwrap } from '../../api/client';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { i18n, loadTexts } from '../../text/i18n';
import { READ } from './queries';
import { owes } from './rules';

const fresh = (place: Place, pair: string, duty: boolean) =>
  queryOptions({
    queryKey: ['board', place.slug, 'today', pair, duty],
    queryFn: async ({ signal }): Promise<TodayItem[]> => {
      await loadTexts('board');
      const page = await unwrap(communication.GET('/announcements', { params: { query: { limit: 20 } }, signal, ...under(pair) }));
      return page.items
        .filter((item) => item.read_at === null && !item.mine && owes(item) === duty)
        .map((item) => ({
          id: `announcement ${item.id}`,
          title: duty ? i18n.t('board:to-confirm') : item.title,
          object: duty ? item.title : item.segment_name,
          urgency: duty ? 'soon' : 'calm',
          order: item.posted_at,
          to: `/${place.slug}/board/${item.id}`,
        }));
    },
  });

const provider = (id: string, zone: TodayProvider['zone'], duty: boolean): TodayProvider => ({
  id,
  zone,
  right: READ,
  query: (place, pair) => fresh(place, pair, duty) as ReturnType<TodayProvider['query']>,
});

export default [provider('board-duties', 'todo', true), provider('board-news', 'news', false)];
