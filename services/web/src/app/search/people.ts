/** People by any part of the name, asked of registry by who may look into personal files. */
import { queryOptions } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { registry, under, unwrap } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { fullName } from '../../text/format';
import type { Found } from './find';

export function foundPeople(place: Place, typed: string, t: TFunction) {
  const pair = pairFor(place, 'registry:person:read');
  return queryOptions({
    queryKey: ['search', pair, typed],
    enabled: pair !== undefined && typed.length > 1,
    staleTime: 30_000,
    queryFn: async ({ signal }): Promise<Found[]> => {
      const params = { query: { q: typed, limit: 6 } };
      const page = await unwrap(registry.GET('/people', { params, signal, ...under(pair ?? '') }));
      return page.items.map((person) => ({
        id: person.id,
        label: fullName(person),
        note: noteOf(person, t),
        to: `/${place.slug}/people/${person.id}`,
      }));
    },
  });
}

const noteOf = (person: Registry['PersonView'], t: TFunction): string =>
  [person.class_name, ...(person.class_name ? [] : person.kinds.map((kind) => t(`search.${kind}`))), person.posts[0]]
    .filter(Boolean)
    .join(' · ');
