/** Templates of lists: one's own («Мой вид» is the one that the screen follows too) and the organisation's. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { identity, newKey, under, unwrap } from '../api/client';
import type { Identity } from '../api/schemas';
import { type Place, pairFor } from '../session/places';

const READ = 'identity:list-template:read';
const WRITE = 'identity:list-template:write';
export const SHARE = 'identity:list-template:approve';
const ALL = 'list-templates';

export type Template = Identity['TemplateView'];
export type TemplateEdit = Identity['TemplateEdit'];

export const templates = (place: Place, source: string) => {
  const pair = pairFor(place, READ) ?? '';
  return queryOptions({
    queryKey: [ALL, pair, source],
    enabled: pair !== '',
    staleTime: 300_000,
    queryFn: ({ signal }) => unwrap(identity.GET('/list-templates', { params: { query: { source } }, signal, ...under(pair) })),
  });
};

interface Kept {
  /** Absent: a new one. */
  template?: Template;
  source: string;
  shared: boolean;
  body: TemplateEdit;
}
const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useKeep = (place: Place) =>
  useMutation({
    mutationFn: ({ template, source, shared, body }: Kept) => {
      const pair = (shared ? pairFor(place, SHARE) : undefined) ?? pairFor(place, WRITE) ?? '';
      return template
        ? unwrap(identity.PUT('/list-templates/{template_id}', { params: { path: { template_id: template.id } }, body, ...under(pair, { version: template.version }) }))
        : unwrap(identity.POST('/list-templates', { body: { ...body, source, shared }, ...under(pair, { key: newKey() }) }));
    },
    ...refresh,
  });

export const useDrop = (place: Place) =>
  useMutation({
    mutationFn: (template: Template) => {
      const pair = (template.shared ? pairFor(place, SHARE) : undefined) ?? pairFor(place, WRITE) ?? '';
      return unwrap(identity.DELETE('/list-templates/{template_id}', { params: { path: { template_id: template.id } }, ...under(pair) }));
    },
    ...refresh,
  });
