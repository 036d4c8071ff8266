/** Consents as registry keeps them; one's own under each hat of the family. */
import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query';
import { asForm, download, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry, Role } from '../../api/schemas';
import { everyOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { schoolYearOf, today } from '../../text/format';
import type { Decision, Entry, Own, Whom } from './rules';

export const READ = 'registry:consent:read';
export const WRITE = 'registry:consent:write';
export const TEXTS = 'registry:consent-text:write';
export const SEES_TEXTS = 'registry:consent-text:read';
export const OWN = 'registry:own-file:read';
export const DECIDE = 'registry:own-consent:write';
const FIRST: readonly Role[] = ['coordinator', 'secretary', 'director', 'deputy-head', 'hr-specialist', 'teacher'];
const ALL = 'consents';

export const reader = (place: Place): string => pairFor(place, WRITE, { prefer: FIRST }) ?? pairFor(place, READ, { prefer: FIRST }) ?? '';
const texter = (place: Place): string => pairFor(place, TEXTS, { prefer: FIRST }) ?? pairFor(place, SEES_TEXTS, { prefer: FIRST }) ?? '';

export const kinds = (place: Place) => {
  const pair = texter(place);
  return queryOptions({
    queryKey: [ALL, pair, 'kinds'],
    staleTime: 60_000,
    queryFn: ({ signal }) => unwrap(registry.GET('/consent-kinds', { signal, ...under(pair) })),
  });
};

export interface Asked {
  whom: Whom;
  class_id?: string;
  lacking?: string;
}
export const matrix = (place: Place, asked: Asked, pair = reader(place)) =>
  infiniteQueryOptions({
    queryKey: [ALL, pair, 'matrix', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) => unwrap(registry.GET('/consents', { params: { query: { ...asked, after: pageParam, limit: 200 } }, signal, ...under(pair) })),
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const counts = (place: Place) => {
  const pair = pairFor(place, READ, { prefer: FIRST }) ?? '';
  return queryOptions({
    queryKey: [ALL, pair, 'counts'],
    queryFn: ({ signal }) => unwrap(registry.GET('/consent-counts', { signal, ...under(pair) })),
  });
};

export const classes = (place: Place) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, pair, 'classes'],
    staleTime: 60_000,
    queryFn: ({ signal }) => unwrap(registry.GET('/classes', { params: { query: { school_year: schoolYearOf(today(place.zone)) } }, signal, ...under(pair) })),
  });
};

export const about = (place: Place, id: string) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: [ALL, pair, 'about', id],
    queryFn: ({ signal }) => unwrap(registry.GET('/people/{person_id}/consents', { params: { path: { person_id: id } }, signal, ...under(pair) })),
  });
};

/** A person of the own list with the hat under which he is seen. */
export interface Mine extends Own {
  pair: string;
}
export const own = (place: Place, pairs = pairsFor(place, OWN)) =>
  queryOptions({
    queryKey: [ALL, 'own', pairs],
    staleTime: 30_000,
    queryFn: async ({ signal }): Promise<Mine[]> => {
      const answers = await everyOf(pairs, (pair) => unwrap(registry.GET('/own-consents', { signal, ...under(pair) })));
      return answers.flatMap(([pair, found]) => found.map((each) => ({ ...each, pair }))).filter((each) => each.kinds.length > 0);
    },
  });

const refresh = { onSettled: (_data: unknown, _error: unknown, _wanted: unknown, _kept: unknown, { client }: { client: { invalidateQueries: (what: { queryKey: string[] }) => unknown } }) => void client.invalidateQueries({ queryKey: [ALL] }) };

export const useSay = () =>
  useMutation({
    mutationFn: ({ pair, person, kind, decision, text }: { pair: string; person: string; kind: string; decision: Decision; text: string }) =>
      unwrap(registry.POST('/own-consents/{person_id}/{kind}', { params: { path: { person_id: person, kind } }, body: { decision, text_id: text }, ...under(pair, { key: newKey() }) })),
    ...refresh,
  });

export const useAsk = (place: Place) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: Registry['Asking'] }) => unwrap(registry.POST('/consents/questions', { body, ...under(pairFor(place, WRITE, { prefer: FIRST }) ?? '', { key }) })),
    ...refresh,
  });

/** No more than the service prints at once. */
export const FORMS = 40;
export const useForms = (place: Place) =>
  useMutation({
    mutationFn: ({ kinds: wanted, people }: { kinds: string[]; people: string[] }) =>
      download(registry.POST('/consents/forms', { body: { kinds: wanted, person_ids: people.slice(0, FORMS) }, parseAs: 'blob', ...under(pairFor(place, WRITE, { prefer: ['secretary', ...FIRST] }) ?? '') }), 'consent-forms.pdf'),
  });

export const useOwnForm = () =>
  useMutation({
    mutationFn: ({ pair, person, kind }: { pair: string; person: string; kind: string }) =>
      download(registry.GET('/own-consents/{person_id}/{kind}/form', { params: { path: { person_id: person, kind } }, parseAs: 'blob', ...under(pair) }), 'consent-form.pdf'),
  });

export const useWorkbook = (place: Place) =>
  useMutation({
    mutationFn: (asked: Asked) => download(registry.GET('/consents/workbook', { params: { query: asked }, parseAs: 'blob', ...under(reader(place)) }), 'consents.xlsx'),
  });

export const useScan = (place: Place) =>
  useMutation({
    mutationFn: (entry: string) => download(registry.GET('/consent-entries/{entry_id}/scan', { params: { path: { entry_id: entry } }, parseAs: 'blob', ...under(reader(place)) }), 'consent'),
  });

export interface Paper {
  kind: string;
  decision: Entry['decision'];
  signed_on: string;
  signer_id?: string;
  signer_name?: string;
  note?: string;
}
export const useRecord = (place: Place, person: string) =>
  useMutation({
    mutationFn: ({ paper, scan }: { paper: Paper; scan: File | null }) =>
      unwrap(
        registry.POST('/people/{person_id}/consents', {
          params: { path: { person_id: person } },
          body: paper,
          bodySerializer: () => asForm({ ...paper, scan }),
          ...under(pairFor(place, WRITE, { prefer: FIRST }) ?? '', { key: newKey() }),
        }),
      ),
    ...refresh,
  });

export const useWrite = (place: Place) =>
  useMutation({
    mutationFn: ({ key, body }: { key: string; body: Registry['NewConsentText'] }) => unwrap(registry.POST('/consent-texts', { body, ...under(texter(place), { key }) })),
    ...refresh,
  });

export const useSetting = (place: Place) =>
  useMutation({
    mutationFn: ({ kind, version, body }: { kind: string; version: number; body: Registry['ConsentSettingEdit'] }) =>
      unwrap(registry.PUT('/consent-kinds/{kind}/setting', { params: { path: { kind } }, body, ...under(texter(place), version > 0 ? { version } : {}) })),
    ...refresh,
  });
