/** «Today» of those who run the system: parts that do not work. */
import { queryOptions } from '@tanstack/react-query';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { i18n, loadTexts } from '../../text/i18n';
import { parts } from './queries';

const state: TodayProvider = {
  id: 'system-state',
  zone: 'todo',
  right: 'identity:self:read',
  roles: ['region-operator', 'rco-operator', 'network-admin'],
  query: (place) =>
    queryOptions({
      queryKey: ['system', 'today', place.slug],
      queryFn: async (context): Promise<TodayItem[]> => {
        await loadTexts('system');
        const checked = await context.client.fetchQuery(parts);
        return checked
          .filter((part) => part.state !== 'up')
          .map((part) => ({
            id: `part ${part.part}`,
            title: i18n.t('system:look', { part: i18n.t(`system:part.${part.part}`) }),
            term: i18n.t(`system:state.${part.state}`),
            urgency: part.state === 'down' ? 'late' : 'soon',
            to: `/${place.slug}/system`,
          }));
      },
    }) as ReturnType<TodayProvider['query']>,
};

export default [state];
