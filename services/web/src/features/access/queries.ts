/** Rights and appointments as identity keeps them. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { identity, under, unwrap } from '../../api/client';
import type { Identity, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import type { Day } from '../../text/format';

export const MATRIX = 'identity:right:read';
export const CHANGE = 'identity:right:write';
export const APPOINTED = 'identity:appointment:read';
export const APPOINT = 'identity:appointment:write';
const ALL = 'access';
const HIGHEST: readonly Role[] = ['region-operator', 'department-head', 'rco-operator', 'network-admin', 'director', 'coordinator'];

/** Who changes sees as he who changes. */
export const reader = (place: Place): string => pairFor(place, CHANGE, { prefer: HIGHEST }) ?? pairFor(place, MATRIX, { prefer: HIGHEST }) ?? '';
export const appointer = (place: Place): string => pairFor(place, APPOINT, { prefer: HIGHEST }) ?? pairFor(place, APPOINTED, { prefer: HIGHEST }) ?? '';

export const matrix = (place: Place) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'matrix'],
    queryFn: ({ signal }) => unwrap(identity.GET('/rights', { signal, ...under(pair) })),
  });
};

export const versions = (place: Place) => {
  const pair = reader(place);
  return infiniteQueryOptions({
    queryKey: [ALL, place.slug, pair, 'versions'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(identity.GET('/rights/versions', { params: { query: { before: pageParam, limit: 20 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const comparison = (place: Place, from: number | undefined, to: number | undefined) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'comparison', from, to],
    enabled: from !== undefined,
    queryFn: ({ signal }) =>
      unwrap(identity.GET('/rights/versions/{number}/comparison', { params: { path: { number: from ?? 0 }, query: { to } }, signal, ...under(pair) })),
  });
};

export const person = (place: Place, id: string) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'person', id],
    queryFn: ({ signal }) => unwrap(identity.GET('/rights/people/{person_id}', { params: { path: { person_id: id } }, signal, ...under(pair) })),
  });
};

export const exceptions = (place: Place) => {
  const pair = reader(place);
  return infiniteQueryOptions({
    queryKey: [ALL, place.slug, pair, 'exceptions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(identity.GET('/rights/exceptions', { params: { query: { after: pageParam, limit: 100 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export interface Asked {
  q?: string;
  role?: Role;
  on?: Day;
}
/** Who holds what, families left out. */
export const appointments = (place: Place, asked: Asked, pair = appointer(place)) =>
  infiniteQueryOptions({
    queryKey: [ALL, place.slug, pair, 'appointments', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      unwrap(identity.GET('/appointments', { params: { query: { ...asked, staff: true, after: pageParam, limit: 100 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** People with an account whose last name begins so. */
export const staffNamed = (place: Place, name: string) => {
  const pair = pairFor(place, 'identity:account:read', { prefer: HIGHEST }) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'named', name],
    enabled: pair !== '' && name.length > 1,
    queryFn: async ({ signal }) => {
      const query = { q: name, kind: 'staff' as const, limit: 20 };
      return (await unwrap(identity.GET('/accounts', { params: { query }, signal, ...under(pair) }))).items;
    },
  });
};

const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useChange = (place: Place) =>
  useMutation({
    mutationFn: ({ version, body }: { version: number; body: Identity['MatrixChange'] }) => unwrap(identity.PUT('/rights', { body, ...under(reader(place), { version }) })),
    ...refresh,
  });

export const useRestore = (place: Place) =>
  useMutation({
    mutationFn: ({ key, number, version }: { key: string; number: number; version: number }) =>
      unwrap(identity.POST('/rights/versions/{number}/restoration', { params: { path: { number } }, body: {}, ...under(reader(place), { key, version }) })),
    ...refresh,
  });

export interface Exception {
  id: string;
  role: Role;
  right: string;
  segment: string;
  body: Identity['ExceptionAnswer'];
}
export const useExcept = (place: Place) =>
  useMutation({
    mutationFn: ({ id, role, right, segment, body }: Exception) => {
      const params = { path: { person_id: id, role, right }, query: { segment } };
      return unwrap(identity.PUT('/rights/people/{person_id}/{role}/{right}', { params, body, ...under(reader(place)) }));
    },
    ...refresh,
  });

export const useAppoint = (place: Place) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: Identity['NewAppointment'] }) => unwrap(identity.POST('/appointments', { body, ...under(appointer(place), { key }) })),
    ...refresh,
  });

export const useCorrect = (place: Place) =>
  useMutation({
    mutationFn: ({ id, version, body }: { id: string; version: number; body: Identity['AppointmentChange'] }) =>
      unwrap(identity.PATCH('/appointments/{appointment_id}', { params: { path: { appointment_id: id } }, body, ...under(appointer(place), { version }) })),
    ...refresh,
  });

export const useWithdraw = (place: Place) =>
  useMutation({
    mutationFn: ({ key, id, version, reason }: { key: string; id: string; version: number; reason: string }) =>
      unwrap(identity.POST('/appointments/{appointment_id}/withdrawal', { params: { path: { appointment_id: id } }, body: { reason }, ...under(appointer(place), { key, version }) })),
    ...refresh,
  });
