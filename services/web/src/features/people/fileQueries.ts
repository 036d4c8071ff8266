/** Personal files: values on a day, sealed ones opened on demand, history, proposals; the own file of a person. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { newKey, registry, under, unwrap } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { everyOf, firstOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import type { Value } from './fileRules';
import { READ, WRITE } from './queries';

export const KEEP = 'registry:file:write';
export const OWN = 'registry:own-file:read';
export const PROPOSE = 'registry:own-file:write';
export const SEALED = { document: 'registry:document:read', special: 'registry:special:read' } as const;
export type Sealed = keyof typeof SEALED;
const ALL = 'people';
export const KEEPERS = ['secretary', 'hr-specialist', 'deputy-head', 'coordinator', 'director'] as const;

/** Those who keep files first, then whoever reads people. */
const readers = (place: Place): string[] => [
  ...new Set([...pairsFor(place, KEEP, { prefer: KEEPERS }), ...pairsFor(place, WRITE), ...pairsFor(place, READ)]),
];

export const fields = (place: Place) => {
  const pair = place.hats[0]?.pair ?? '';
  return queryOptions({
    queryKey: ['file-fields'],
    staleTime: Infinity,
    queryFn: ({ signal }) => unwrap(registry.GET('/file-fields', { signal, ...under(pair) })),
  });
};

export interface SeenDetails {
  pair: string;
  file: Registry['FileView'];
}
export const details = (place: Place, id: string, on?: string) =>
  queryOptions({
    queryKey: [ALL, place.slug, 'details', id, on],
    queryFn: async ({ signal }): Promise<SeenDetails> => {
      const params = { path: { person_id: id }, query: { on } };
      const ask = (pair: string) => unwrap(registry.GET('/people/{person_id}/file', { params, signal, ...under(pair) }));
      const [pair, file] = await firstOf(readers(place), ask);
      return { pair, file };
    },
  });

export const history = (place: Place, id: string) => {
  const pair = readers(place)[0] ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, 'changes', pair, id],
    queryFn: async ({ signal }) => {
      const path = { person_id: id };
      const page = await unwrap(registry.GET('/people/{person_id}/file/changes', { params: { path, query: { limit: 200 } }, signal, ...under(pair) }));
      const keeper = pairFor(place, KEEP);
      const reads = keeper ? await unwrap(registry.GET('/people/{person_id}/file/reads', { params: { path }, signal, ...under(keeper) })) : [];
      return { changes: page.items, reads };
    },
  });
};

export const proposals = (place: Place, id?: string) => {
  const pair = pairFor(place, KEEP, { prefer: KEEPERS }) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, 'proposals', pair, id],
    enabled: pair !== '',
    queryFn: async ({ signal }) => {
      const query = { person_id: id, limit: 200 };
      const page = await unwrap(registry.GET('/file-proposals', { params: { query }, signal, ...under(pair) }));
      return { pair, items: page.items };
    },
  });
};

export const again = (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => Promise<void> } }) =>
  void client.invalidateQueries({ queryKey: [ALL] });

/** Opens sealed fields; the service writes down who looked. */
export const useDisclose = () =>
  useMutation({
    mutationFn: ({ place, id, guard, on }: { place: Place; id: string; guard: Sealed; on?: string }) => {
      const params = { path: { person_id: id }, query: { on } };
      const given = under(pairFor(place, SEALED[guard], { prefer: KEEPERS }) ?? '');
      return unwrap(
        guard === 'document'
          ? registry.POST('/people/{person_id}/file/documents/disclosure', { params, ...given })
          : registry.POST('/people/{person_id}/file/special/disclosure', { params, ...given }),
      );
    },
  });

export const useEditDetails = () =>
  useMutation({
    mutationFn: ({ pair, id, version, values, from }: { pair: string; id: string; version?: number; values: Record<string, Value>; from: string | null }) => {
      const body = { values, from_on: from } as Registry['FileEdit'];
      return unwrap(registry.PATCH('/people/{person_id}/file', { params: { path: { person_id: id } }, body, ...under(pair, { version }) }));
    },
    onSettled: again,
  });

export const useDecide = () =>
  useMutation({
    mutationFn: ({ pair, id, reason }: { pair: string; id: string; reason?: string }) => {
      const params = { path: { proposal_id: id } };
      const given = under(pair, { key: newKey() });
      return unwrap(
        reason === undefined
          ? registry.POST('/file-proposals/{proposal_id}/acceptance', { params, body: {}, ...given })
          : registry.POST('/file-proposals/{proposal_id}/refusal', { params, body: { reason }, ...given }),
      );
    },
    onSettled: again,
  });

/** A line of the own files with the pair it is seen under: a parent's children may study at several schools. */
export type OwnLine = Registry['OwnFileLine'] & { pair: string };
export const ownFiles = (place: Place) => {
  const pairs = pairsFor(place, OWN, { prefer: ['parent', 'teacher'] });
  return queryOptions({
    queryKey: [ALL, place.slug, 'own', pairs],
    queryFn: async ({ signal }): Promise<OwnLine[]> => {
      const answers = await everyOf(pairs, (pair) => unwrap(registry.GET('/own-files', { signal, ...under(pair) })));
      const found = new Map<string, OwnLine>();
      for (const [pair, lines] of answers) for (const line of lines) if (!found.has(line.person_id)) found.set(line.person_id, { ...line, pair });
      return [...found.values()].toSorted((a, b) => Number(b.mine) - Number(a.mine));
    },
  });
};
export const ownFile = (place: Place, { pair, person_id }: OwnLine) =>
  queryOptions({
    queryKey: [ALL, place.slug, 'own', pair, person_id],
    queryFn: ({ signal }) => unwrap(registry.GET('/own-files/{person_id}', { params: { path: { person_id } }, signal, ...under(pair) })),
  });
export const usePropose = () =>
  useMutation({
    mutationFn: ({ line, values, note }: { line: OwnLine; values: Record<string, Value>; note: string }) => {
      const body = { values, note: note.trim() || null } as Registry['Proposed'];
      const given = under(line.pair, { key: newKey() });
      return unwrap(registry.POST('/own-files/{person_id}/proposals', { params: { path: { person_id: line.person_id } }, body, ...given }));
    },
    onSettled: again,
  });
