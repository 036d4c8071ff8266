/** What representatives may: read and set by the school, decided by an adult student for himself (X20). */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { newKey, registry, under, unwrap } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';

export const TIES = 'registry:tie:read';
export const LIMIT = 'registry:tie:write';
const SPECIAL = 'registry:special:read';
export const OWN_TIES = 'registry:own-tie:read';
export const CHOOSE = 'registry:own-tie:write';
const KEEPERS = ['secretary', 'coordinator', 'director'] as const;

export type Representative = Registry['RepresentativeView'];

export const representatives = (place: Place, studentId: string) => {
  const pair = pairFor(place, TIES, { prefer: KEEPERS }) ?? '';
  return queryOptions({
    queryKey: ['people', place.slug, 'ties', pair, studentId],
    enabled: pair !== '',
    queryFn: ({ signal }) => unwrap(registry.GET('/people/{person_id}/ties', { params: { path: { person_id: studentId } }, signal, ...under(pair) })),
  });
};

/** What ends by itself within a fortnight. */
export const endings = (pair: string) =>
  queryOptions({
    queryKey: ['people', 'tie-endings', pair],
    staleTime: 60_000,
    queryFn: ({ signal }) => unwrap(registry.GET('/tie-endings', { signal, ...under(pair) })),
  });

interface Set {
  place: Place;
  tie: Representative;
  body: Registry['TieEdit'];
}
const writer = (place: Place): string => pairFor(place, LIMIT, { prefer: KEEPERS }) ?? '';

export const usePreview = () =>
  useMutation({
    mutationFn: ({ place, tie, body }: Set) =>
      unwrap(registry.POST('/ties/{tie_id}/preview', { params: { path: { tie_id: tie.tie_id } }, body, ...under(writer(place)) })),
  });

export const useSetRights = () =>
  useMutation({
    mutationFn: ({ place, tie, body, key }: Set & { key: string }) =>
      unwrap(registry.POST('/ties/{tie_id}/rights', { params: { path: { tie_id: tie.tie_id } }, body, ...under(writer(place), { key, version: tie.version }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: ['people'] }),
  });

/** Opens the papers behind the records; the service writes down who looked. */
export const useBasis = () =>
  useMutation({
    mutationFn: ({ place, tieId }: { place: Place; tieId: string }) =>
      unwrap(registry.POST('/ties/{tie_id}/basis/disclosure', { params: { path: { tie_id: tieId } }, ...under(pairFor(place, SPECIAL, { prefer: KEEPERS }) ?? '') })),
  });
export const mayOpenBasis = (place: Place): boolean => pairFor(place, SPECIAL) !== undefined;

/** Who sees the data of the signed-in student; names only when he is of age. */
export const whoSees = (place: Place) => {
  const pair = pairFor(place, OWN_TIES) ?? '';
  return queryOptions({
    queryKey: ['people', place.slug, 'who-sees', pair],
    enabled: pair !== '',
    queryFn: ({ signal }) => unwrap(registry.GET('/own-ties', { signal, ...under(pair) })),
  });
};

export const useChoose = (place: Place) =>
  useMutation({
    mutationFn: ({ tieId, sees }: { tieId: string; sees: boolean }) =>
      unwrap(registry.POST('/own-ties/{tie_id}/choice', { params: { path: { tie_id: tieId } }, body: { sees }, ...under(pairFor(place, CHOOSE) ?? '', { key: newKey() }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: ['people'] }),
  });
