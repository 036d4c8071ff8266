/** «Today» of those who keep the card: what the department waits for, and a licence whose term draws near. */
import { queryOptions } from '@tanstack/react-query';
import { registry, under, unwrap } from '../../api/client';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { addDays, formatDay, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { WRITE } from './card/queries';
import { DAYS_BEFORE, ending } from './card/rules';

const own = (place: Place, pair: string) =>
  queryOptions({
    queryKey: ['schools', place.slug, pair, 'today'],
    enabled: place.level === 'school',
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<TodayItem[]> => {
      await loadTexts('schools');
      const page = await unwrap(registry.GET('/school-cards', { params: { query: { limit: 1 } }, signal, ...under(pair) }));
      const now = today(place.zone);
      return page.items.flatMap((line): TodayItem[] => {
        const state = ending(line.licence_until, now, addDays(now, DAYS_BEFORE));
        const licence: TodayItem = {
          id: `licence ${line.id}`,
          title: i18n.t('schools:today-licence'),
          term: i18n.t('schools:until', { day: formatDay(line.licence_until) }),
          urgency: state === 'over' ? 'late' : 'soon',
          order: line.licence_until ?? '',
          to: `/${place.slug}/school/permits`,
        };
        const card: TodayItem = {
          id: `card ${line.id}`,
          title: i18n.t('schools:today-card'),
          object: i18n.t('schools:today-missing', { count: line.missing.length }),
          urgency: 'calm',
          to: `/${place.slug}/school`,
        };
        return [...(state ? [licence] : []), ...(line.missing.length > 0 ? [card] : [])];
      });
    },
  });

const providers: TodayProvider[] = [
  { id: 'school-card', zone: 'todo', right: WRITE, roles: ['coordinator', 'network-admin'], query: (place, pair) => own(place, pair) as ReturnType<TodayProvider['query']> },
];
export default providers;
