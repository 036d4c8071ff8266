/** «Today» of those who keep the accounts: students who were never given a password. */
import { queryOptions } from '@tanstack/react-query';
import { identity, under, unwrap } from '../../api/client';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { i18n, loadTexts } from '../../text/i18n';
import { WRITE, refreshKey } from './queries';
import { stateOf } from './rules';

/** One page: whether it is one class or the whole school is seen from it, and no more is needed here. */
const LOOK = 200;

const waiting: TodayProvider = {
  id: 'no-password',
  zone: 'todo',
  right: WRITE,
  roles: ['coordinator', 'network-admin'],
  query: (place, pair) =>
    queryOptions({
      queryKey: [...refreshKey, place.slug, pair, 'today'],
      staleTime: 300_000,
      queryFn: async ({ signal }): Promise<TodayItem[]> => {
        await loadTexts('cards');
        const query = { kind: 'student' as const, state: 'active' as const, limit: LOOK };
        const page = await unwrap(identity.GET('/accounts', { params: { query }, signal, ...under(pair) }));
        const count = page.items.filter((account) => stateOf(account) === 'none').length;
        if (count === 0 || place.level !== 'school') return [];
        return [
          {
            id: `no-password ${place.slug}`,
            title: i18n.t('cards:today'),
            object: i18n.t(page.next ? 'cards:today-more' : 'cards:today-count', { count }),
            urgency: 'calm',
            to: `/${place.slug}/access`,
          },
        ];
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [waiting];
