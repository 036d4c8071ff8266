/** Organisations below the place, with figures of movement and registry. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { movement, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { schoolYearOf, today } from '../../text/format';
import type { State } from './rules';

export const READ = 'registry:segment:read';
export const WRITE = 'registry:segment:write';
export const STAFF = 'registry:staff:write';
/** Everybody may read organisations; the list of schools is for those above them. */
export const DEPARTMENT: readonly Role[] = ['rco-operator', 'department-head', 'department-specialist', 'region-operator', 'network-admin'];
const PREFER: Wish = { prefer: ['rco-operator', 'region-operator', 'department-head', 'department-specialist'] };
type Wish = { prefer: readonly Role[] };
const ALL = 'schools';

export type Segment = Registry['SegmentView'];
export const writer = (place: Place): string | undefined => (place.level === 'school' ? undefined : pairFor(place, WRITE, PREFER));

export const segments = (place: Place) => {
  const pair = pairFor(place, READ, PREFER) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'segments'],
    queryFn: async ({ signal }): Promise<Segment[]> => {
      const found: Segment[] = [];
      let after: string | undefined;
      do {
        const page = await unwrap(registry.GET('/segments', { params: { query: { after, limit: 200 } }, signal, ...under(pair) }));
        found.push(...page.items);
        after = page.next ?? undefined;
      } while (after);
      return found;
    },
  });
};

/** Students of each school today. */
export const students = (place: Place) => {
  const pair = pairFor(place, 'movement:contingent:read', PREFER) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'students'],
    enabled: pair !== '',
    queryFn: async ({ signal }) => {
      const query = { on: today(place.zone), by: 'school' as const };
      const answer = await unwrap(movement.GET('/contingent/summary', { params: { query }, signal, ...under(pair) }));
      return new Map(answer.groups.map((group) => [group.segment, group.students]));
    },
  });
};

/** Classes of each school this year. */
export const classes = (place: Place) => {
  const pair = pairFor(place, 'registry:class:read', PREFER) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'classes'],
    enabled: pair !== '',
    queryFn: async ({ signal }) => {
      const params = { query: { school_year: schoolYearOf(today(place.zone)) } };
      const found = new Map<string, number>();
      for (const each of await unwrap(registry.GET('/classes', { params, signal, ...under(pair) }))) {
        found.set(each.segment, (found.get(each.segment) ?? 0) + 1);
      }
      return found;
    },
  });
};

export const useConnect = () =>
  useMutation({
    mutationFn: ({ pair, key, body }: { pair: string; key: string; body: Registry['NewSegment'] }) =>
      unwrap(registry.POST('/segments', { body, ...under(pair, { key }) })),
    onSuccess: (_data, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

/** The new school takes the settings of a like one; what it has settled already stays. */
export const useTake = () =>
  useMutation({
    mutationFn: ({ pair, key, school, source }: { pair: string; key: string; school: string; source: string }) =>
      unwrap(registry.POST('/segments/{segment_id}/settings', { params: { path: { segment_id: school } }, body: { from_segment_id: source }, ...under(pair, { key }) })),
  });

/** The school's first person; makes account and appointment. */
export const useAppoint = () =>
  useMutation({
    mutationFn: ({ pair, key, body }: { pair: string; key: string; body: Registry['NewStaff'] }) =>
      unwrap(registry.POST('/staff', { body, ...under(pair, { key }) })),
  });

export const useTurn = () =>
  useMutation({
    mutationFn: ({ pair, segment, state }: { pair: string; segment: Pick<Segment, 'id' | 'version'>; state: State }) => {
      const params = { path: { segment_id: segment.id } };
      const call = under(pair, { key: newKey(), version: segment.version });
      return unwrap(registry.PUT('/segments/{segment_id}/state', { params, body: { state }, ...call }));
    },
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });
