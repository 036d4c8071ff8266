/** «Today»: the first list of a new school; an import that has ended within the last days, with its result. */
import { queryOptions } from '@tanstack/react-query';
import { registry, under, unwrap } from '../../api/client';
import type { Place } from '../../session/places';
import type { TodayItem, TodayProvider } from '../../session/slots';
import { dayOf, daysBetween, formatInstant, schoolYearOf, today } from '../../text/format';
import { i18n, loadTexts } from '../../text/i18n';
import { WRITE } from './queries';

const FRESH_DAYS = 3;

const ended = (place: Place, pair: string) =>
  queryOptions({
    queryKey: ['imports', place.slug, pair, 'today'],
    queryFn: async ({ signal }): Promise<TodayItem[]> => {
      await loadTexts('imports');
      const page = await unwrap(registry.GET('/imports', { params: { query: { limit: 10 } }, signal, ...under(pair) }));
      const now = today(place.zone);
      return page.items
        .filter((row) => row.state === 'applied' && row.applied_at && daysBetween(dayOf(row.applied_at, place.zone), now) < FRESH_DAYS)
        .map((row) => ({
          id: `import ${row.id}`,
          title: i18n.t('imports:today'),
          object: row.file_name,
          term: formatInstant(row.applied_at, place.zone),
          urgency: 'calm',
          order: row.applied_at ?? '',
          to: `/${place.slug}/import/${row.id}`,
        }));
    },
  });

/** A school that has just been connected begins here. */
const first = (place: Place, pair: string) =>
  queryOptions({
    queryKey: ['imports', place.slug, pair, 'first'],
    enabled: place.level === 'school',
    queryFn: async ({ signal }): Promise<TodayItem[]> => {
      await loadTexts('imports');
      const params = { query: { school_year: schoolYearOf(today(place.zone)) } };
      const classes = await unwrap(registry.GET('/classes', { params, signal, ...under(pair) }));
      if (classes.length > 0) return [];
      return [{ id: 'import first', title: i18n.t('imports:first'), object: i18n.t('imports:first-what'), urgency: 'today', to: `/${place.slug}/import/new` }];
    },
  });

const providers: TodayProvider[] = [
  { id: 'imports-first', zone: 'todo', right: WRITE, query: (place, pair) => first(place, pair) as ReturnType<TodayProvider['query']> },
  { id: 'imports-ended', zone: 'news', right: WRITE, query: (place, pair) => ended(place, pair) as ReturnType<TodayProvider['query']> },
];
export default providers;
