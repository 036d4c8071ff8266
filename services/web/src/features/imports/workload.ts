/** Teaching loads as academic keeps them. The files stay in this tab only: columns are chosen by sending them again. */
import { type QueryClient, infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { academic, newKey, under, unwrap } from '../../api/client';
import type { Academic, Role } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { formOf } from './queries';
import type { Chosen } from './rules';

export const LOAD = 'academic:group:write';
const LEADERS: readonly Role[] = ['deputy-head', 'director', 'coordinator'];
const ALL = 'workloads';

export type Workload = Academic['WorkloadView'];
export const loader = (place: Place): string | undefined => (place.level === 'school' ? pairFor(place, LOAD, { prefer: LEADERS }) : undefined);

export const workloads = (place: Place) => {
  const pair = loader(place) ?? '';
  return infiniteQueryOptions({
    queryKey: [ALL, place.slug, pair, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(academic.GET('/workloads', { params: { query: { after: pageParam, limit: 50 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });
};

export const oneWorkload = (place: Place, id: string) => {
  const pair = loader(place) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'one', id],
    queryFn: ({ signal }) => unwrap(academic.GET('/workloads/{workload_id}', { params: { path: { workload_id: id } }, signal, ...under(pair) })),
  });
};

export const inTheWay = (place: Place, id: string, asked: boolean) => {
  const pair = loader(place) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'in-the-way', id],
    enabled: asked,
    staleTime: 0,
    queryFn: ({ signal }) => unwrap(academic.GET('/workloads/{workload_id}/in-the-way', { params: { path: { workload_id: id } }, signal, ...under(pair) })),
  });
};

export const loadMappings = (place: Place) => {
  const pair = loader(place) ?? '';
  return queryOptions({
    queryKey: [ALL, place.slug, pair, 'mappings'],
    enabled: pair !== '',
    queryFn: ({ signal }) => unwrap(academic.GET('/workload-mappings', { signal, ...under(pair) })),
  });
};

export const useForgetLoad = () =>
  useMutation({
    mutationFn: ({ pair, id }: { pair: string; id: string }) =>
      unwrap(academic.DELETE('/workload-mappings/{mapping_id}', { params: { path: { mapping_id: id } }, ...under(pair, { key: newKey() }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ queryKey: [ALL], predicate: (query) => query.queryKey[1] !== 'sent' }),
  });

export const loadTemplate = (pair: string) => academic.GET('/workload-template', { parseAs: 'blob', ...under(pair) });

/** What was sent and what its columns were understood as; gone with the tab. */
export interface Sent {
  files: File[];
  on: string;
  columns: Academic['ColumnsView'];
}
const sentKey = (id: string) => [ALL, 'sent', id];
export const sentOf = (client: QueryClient, id: string): Sent | undefined => client.getQueryData<Sent>(sentKey(id));

export const useSend = () =>
  useMutation({
    mutationFn: ({ pair, files, on, chosen }: { pair: string; files: File[]; on: string; chosen?: Chosen }) =>
      unwrap(
        academic.POST('/workloads', {
          body: { file: '', effective_on: on },
          bodySerializer: () => {
            const form = formOf(files, on);
            if (chosen) form.append('choices', JSON.stringify(chosen));
            return form;
          },
          ...under(pair, { key: newKey() }),
        }),
      ),
    onSuccess: (view, { files, on }, _kept, { client }) => {
      client.setQueryDefaults(sentKey(view.id), { gcTime: Infinity });
      if (view.columns) client.setQueryData<Sent>(sentKey(view.id), { files, on, columns: view.columns });
      void client.invalidateQueries({ queryKey: [ALL], predicate: (query) => query.queryKey[1] !== 'sent' });
    },
  });

const useStep = (way: '/workloads/{workload_id}/application' | '/workloads/{workload_id}/undo') =>
  useMutation({
    mutationFn: ({ pair, key, id }: { pair: string; key: string; id: string }) =>
      unwrap(academic.POST(way, { params: { path: { workload_id: id } }, ...under(pair, { key }) })),
    onSettled: (_data, _error, _wanted, _kept, { client }) => void client.invalidateQueries({ predicate: (query) => query.queryKey[1] !== 'sent' }),
  });
export const useApplyLoad = () => useStep('/workloads/{workload_id}/application');
export const useUndoLoad = () => useStep('/workloads/{workload_id}/undo');
