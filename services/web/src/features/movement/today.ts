/** «Today»: orders that wait for a signature, transfers that wait for us with the days left. */
import { queryOptions } from '@tanstack/react-query';
import { movement, under, unwrap } from '../../api/client';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { dayOf, fullName, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { ALL, RELEASE, SIGN } from './queries';
import { dueOf, ours, workingDaysLeft } from './rules';

const onSign = (place: Place, pair: string) =>
  queryOptions({
    queryKey: [ALL, place.slug, pair, 'today', 'orders'],
    queryFn: async ({ signal }): Promise<TodayItem[]> => {
      await loadTexts('movement');
      const params = { query: { state: 'draft' as const, limit: 20 } };
      const page = await unwrap(movement.GET('/orders', { params, signal, ...under(pair) }));
      return page.items.map((order) => ({
        id: `order ${order.id}`,
        title: i18n.t('movement:today.sign'),
        object: i18n.t('movement:today.order', { title: order.title, count: order.students }),
        urgency: order.effective_on <= today(place.zone) ? 'today' : 'soon',
        order: order.effective_on,
        to: `/${place.slug}/movement/orders/${order.id}`,
        search: { sign: true },
      }));
    },
  });

const waiting = (place: Place, pair: string) =>
  queryOptions({
    queryKey: [ALL, place.slug, pair, 'today', 'transfers'],
    queryFn: async ({ signal }): Promise<TodayItem[]> => {
      await loadTexts('movement');
      const now = today(place.zone);
      const ask = (state: 'requested' | 'confirmed') =>
        unwrap(movement.GET('/transfers', { params: { query: { state, limit: 50 } }, signal, ...under(pair) }));
      const pages = await Promise.all([ask('requested'), ask('confirmed')]);
      return pages
        .flatMap((page) => page.items)
        .filter((row) => ours(place.segment, row))
        .map((row): TodayItem => {
          const due = dueOf(dayOf(row.confirmed_at ?? row.requested_at, place.zone));
          const left = workingDaysLeft(now, due);
          const name = fullName({ last_name: row.last_name ?? '', first_name: row.first_name ?? '', middle_name: row.middle_name });
          return {
            id: `transfer ${row.id}`,
            title: i18n.t(row.state === 'requested' ? 'movement:today.release' : 'movement:today.take'),
            object: i18n.t('movement:today.student', { name, school: row.state === 'requested' ? row.to_school : row.from_school }),
            term: left < 0 ? i18n.t('movement:transfer.overdue', { count: -left }) : i18n.t('movement:transfer.left', { count: left }),
            urgency: left < 0 ? 'law' : left === 0 ? 'today' : 'soon',
            order: due,
            to: `/${place.slug}/movement/transfers/${row.id}`,
          };
        });
    },
  });

type Ask = TodayProvider['query'];
const providers: TodayProvider[] = [
  { id: 'orders-to-sign', zone: 'todo', right: SIGN, query: (place, pair) => onSign(place, pair) as ReturnType<Ask> },
  { id: 'transfers-waiting', zone: 'todo', right: RELEASE, query: (place, pair) => waiting(place, pair) as ReturnType<Ask> },
];
export default providers;
