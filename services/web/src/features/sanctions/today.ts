/** «Today»: a measure against oneself; for those who decide, what waits; for a family its child's, for a class teacher his students'. */
import { queryOptions } from '@tanstack/react-query';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { formatInstant } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { ANSWER, READ, WRITE, own, sanctions } from './queries';
import { type Sanction, type State, appealed } from './rules';

const mine: TodayProvider = {
  id: 'own-sanctions',
  zone: 'todo',
  right: 'identity:self:read',
  query: (place) =>
    queryOptions({
      queryKey: ['sanctions', 'today', place.slug],
      queryFn: async (context): Promise<TodayItem[]> => {
        await loadTexts('sanctions');
        const found = await context.client.fetchQuery(own);
        return found
          .filter((one) => one.state === 'in-force' && (one.kind !== 'warning' || one.appeal === null))
          .map((one) => ({
            id: `own-sanction ${one.id}`,
            title: i18n.t('sanctions:today-own', { kind: i18n.t(`sanctions:kinds.${one.kind}`) }),
            object: one.rule,
            term: one.until_at ? i18n.t('sanctions:in-force-until', { at: formatInstant(one.until_at, place.zone) }) : undefined,
            urgency: 'today',
            to: `/${place.slug}/own-sanctions`,
          }));
      },
    }) as ReturnType<TodayProvider['query']>,
};

const waiting = (id: string, right: string, state: State, wanted: (one: Sanction) => boolean, roles?: TodayProvider['roles']): TodayProvider => ({
  id,
  zone: 'todo',
  right: right as TodayProvider['right'],
  roles,
  query: (place: Place, pair: string) =>
    queryOptions({
      queryKey: ['sanctions', 'today', pair, id],
      staleTime: 60_000,
      queryFn: async (context): Promise<TodayItem[]> => {
        await loadTexts('sanctions');
        const { pages } = await context.client.fetchInfiniteQuery(sanctions(place, state, pair));
        return (pages[0]?.items ?? []).filter(wanted).map((one) => ({
          id: `${id} ${one.id}`,
          title: i18n.t(`sanctions:today-${id as 'report' | 'appeal' | 'child' | 'class'}`),
          object: one.person,
          urgency: 'today' as const,
          order: one.at,
          to: `/${place.slug}/sanctions/${one.id}`,
        }));
      },
    }) as ReturnType<TodayProvider['query']>,
});

export default [
  mine,
  waiting('report', WRITE, 'proposed', () => true, ['director', 'coordinator', 'deputy-head', 'network-admin']),
  waiting('appeal', ANSWER, 'in-force', appealed),
  waiting('child', READ, 'in-force', () => true, ['parent']),
  waiting('class', READ, 'in-force', () => true, ['teacher']),
];
