/** Imports as registry keeps them. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { movement, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { schoolYearOf, today } from '../../text/format';

export const READ = 'registry:import:read';
export const WRITE = 'registry:import:write';
export const EXCHANGE = 'registry:exchange:read';
const LEADERS: readonly Role[] = ['coordinator', 'director', 'deputy-head'];
const ALL = 'imports';

export type View = Registry['ImportView'];
export const reader = (place: Place): string => pairFor(place, READ, { prefer: LEADERS }) ?? '';
export const writer = (place: Place): string | undefined => (place.level === 'school' ? pairFor(place, WRITE, { prefer: LEADERS }) : undefined);

export const imports = (place: Place) => {
  const pair = reader(place);
  return infiniteQueryOptions({
    queryKey: [ALL, place.slug, pair, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      unwrap(registry.GET('/imports', { params: { query: { after: pageParam, limit: 50 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const oneImport = (place: Place, id: string) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'one', id],
    queryFn: ({ signal }) => unwrap(registry.GET('/imports/{import_id}', { params: { path: { import_id: id } }, signal, ...under(pair) })),
  });
};

/** What each column was understood as; only while the file is kept. */
export const columnsOf = (place: Place, view: View) => {
  const pair = writer(place) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'columns', view.id, view.unsure, view.mappings],
    enabled: view.mappable && pair !== '',
    staleTime: 0,
    queryFn: ({ signal }) => unwrap(registry.GET('/imports/{import_id}/columns', { params: { path: { import_id: view.id } }, signal, ...under(pair) })),
  });
};

/** What the person has set right: columns, cells, who is who; the check is done again. */
export const useTell = () =>
  useMutation({
    mutationFn: ({ pair, id, chosen }: { pair: string; id: string; chosen: Partial<Registry['ToldAgain']> }) =>
      unwrap(registry.POST('/imports/{import_id}/columns', { params: { path: { import_id: id } }, body: { sheets: [], edits: [], decided: [], ...chosen }, ...under(pair, { key: newKey() }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => client.invalidateQueries({ queryKey: [ALL] }),
  });

export const mappings = (place: Place) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'mappings'],
    enabled: place.level === 'school',
    queryFn: ({ signal }) => unwrap(registry.GET('/import-mappings', { signal, ...under(pair) })),
  });
};

export const useForget = () =>
  useMutation({
    mutationFn: ({ pair, id }: { pair: string; id: string }) =>
      unwrap(registry.DELETE('/import-mappings/{mapping_id}', { params: { path: { mapping_id: id } }, ...under(pair, { key: newKey() }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const marked = (pair: string, id: string) => registry.GET('/imports/{import_id}/marked', { params: { path: { import_id: id } }, parseAs: 'blob', ...under(pair) });

/** What has changed since the list was taken over: asked when somebody thinks of taking it back. */
export const changedSince = (place: Place, view: View, asked: boolean) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'since', view.id],
    enabled: asked && view.state === 'applied',
    staleTime: 0,
    queryFn: ({ signal }) => unwrap(registry.GET('/imports/{import_id}/changed-since', { params: { path: { import_id: view.id } }, signal, ...under(pair) })),
  });
};

/** The order by which the students of the list were enrolled: it comes by itself some moments after. */
export const enrolment = (place: Place, view: View) => {
  const pair = pairFor(place, 'movement:order:read', { prefer: LEADERS }) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'order', view.id],
    enabled: view.state === 'applied' && pair !== '',
    queryFn: async ({ signal }) => {
      const query = { kind: 'enrolment-import' as const, school_year: schoolYearOf(today(place.zone)), limit: 20 };
      const page = await unwrap(movement.GET('/orders', { params: { query }, signal, ...under(pair) }));
      for (const row of page.items) {
        const card = await unwrap(movement.GET('/orders/{order_id}', { params: { path: { order_id: row.id } }, signal, ...under(pair) }));
        if (card.import_id === view.id) return { id: card.id, number: card.number, students: card.students, refused: card.refused.length };
      }
      return null;
    },
    refetchInterval: (query) => (query.state.data === null && query.state.dataUpdateCount < 150 ? 2000 : false),
  });
};

export const template = (pair: string) => registry.GET('/import-template', { parseAs: 'blob', ...under(pair) });

/** The files travel as a form; the typed client would make JSON of it. */
export function formOf(files: readonly File[], on: string): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  form.append('effective_on', on);
  form.append('school_year', String(schoolYearOf(on)));
  return form;
}

export const useUpload = () =>
  useMutation({
    mutationFn: ({ pair, files, on }: { pair: string; files: File[]; on: string }) =>
      unwrap(
        registry.POST('/imports', {
          body: { file: '', effective_on: on },
          bodySerializer: () => formOf(files, on),
          ...under(pair, { key: newKey() }),
        }),
      ),
    onSuccess: (_view, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL] }),
  });

export const useApply = () =>
  useMutation({
    mutationFn: ({ pair, key, id }: { pair: string; key: string; id: string }) =>
      unwrap(registry.POST('/imports/{import_id}/application', { params: { path: { import_id: id } }, ...under(pair, { key }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries(),
  });

export const useUndo = () =>
  useMutation({
    mutationFn: ({ pair, key, id, leave }: { pair: string; key: string; id: string; leave: boolean }) =>
      unwrap(registry.POST('/imports/{import_id}/undo', { params: { path: { import_id: id } }, body: { leave_changed: leave }, ...under(pair, { key }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries(),
  });
