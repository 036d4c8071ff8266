/** What the schools below a place are called: nobody reads the code of a segment. */
import { queryOptions } from '@tanstack/react-query';
import { registry, under, unwrap } from '../api/client';
import { type Place, pairFor } from './places';

const READ = 'registry:segment:read';

/** Short name by segment; asked only above the schools. */
export const schoolNames = (place: Place) => {
  const pair = pairFor(place, READ) ?? '';
  return queryOptions({
    queryKey: ['school-names', place.slug, pair],
    enabled: pair !== '' && place.level !== 'school',
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const found = new Map<string, string>();
      let after: string | undefined;
      do {
        const page = await unwrap(registry.GET('/segments', { params: { query: { after, limit: 200 } }, signal, ...under(pair) }));
        for (const segment of page.items) found.set(segment.segment, segment.short_name);
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
  });
};
