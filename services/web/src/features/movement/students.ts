/** Students to choose from: one by name of the address, a class on a day, those without a class, those who left. */
import { queryOptions } from '@tanstack/react-query';
import { movement, registry, under, unwrap } from '../../api/client';
import type { Place } from '../../session/places';
import { type Day, addDays, fullName } from '../../text/format';
import { ALL, READ, actingFor } from './queries';

const FILES = 'registry:person:read';

export interface Student {
  id: string;
  name: string;
  class_id: string | null;
  class_name: string | null;
}

/** The student named in the address. */
export const oneStudent = (place: Place, id: string | undefined) => {
  const pair = actingFor(place, FILES);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'student', id],
    enabled: id !== undefined,
    queryFn: async ({ signal }): Promise<Student> => {
      const params = { path: { person_id: id ?? '' } };
      const file = await unwrap(registry.GET('/people/{person_id}', { params, signal, ...under(pair) }));
      return { id: file.id, name: fullName(file), class_id: file.class_id, class_name: file.class_name };
    },
  });
};

const YEAR = 366;
/** Students who left within the last year, the latest first: those who may be restored. */
export const departed = (place: Place, on: Day) => {
  const pair = actingFor(place, READ);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'departed', on],
    queryFn: async ({ signal }): Promise<Student[]> => {
      const found = new Map<string, Student>();
      let after: string | undefined;
      do {
        const query = { from_on: addDays(on, -YEAR), until_on: on, after, limit: 500 };
        const page = await unwrap(movement.GET('/entries', { params: { query }, signal, ...under(pair) }));
        for (const entry of page.items) {
          if (entry.state !== 'signed') continue;
          if (entry.kind === 'departure') found.set(entry.student_id, { id: entry.student_id, name: entry.student, class_id: null, class_name: entry.from_class });
          else found.delete(entry.student_id);
        }
        after = page.next ?? undefined;
      } while (after);
      return [...found.values()].toReversed();
    },
  });
};
