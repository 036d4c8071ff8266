/** Scans in a personal file: named in the list, opened on record. */
import { queryOptions, useMutation } from '@tanstack/react-query';
import { asForm, download, newKey, registry, under, unwrap } from '../../api/client';
import type { Registry } from '../../api/schemas';
import { type Place, pairFor } from '../../session/places';
import { KEEPERS, SEALED, again } from './fileQueries';

export type Scan = Registry['ScanView'];
export type ScanKind = Scan['kind'];

/** Papers and special data are two rights: a psychologist holds the second alone. */
const reader = (place: Place) => pairFor(place, SEALED.document, { prefer: KEEPERS }) ?? pairFor(place, SEALED.special, { prefer: KEEPERS }) ?? '';
const writer = (place: Place) => pairFor(place, 'registry:file:write', { prefer: KEEPERS }) ?? '';

export const scans = (place: Place, id: string) => {
  const pair = reader(place);
  return queryOptions({
    queryKey: ['people', place.slug, 'scans', pair, id],
    enabled: pair !== '',
    queryFn: ({ signal }) => unwrap(registry.GET('/people/{person_id}/file/scans', { params: { path: { person_id: id } }, signal, ...under(pair) })),
  });
};

export const useOpenScan = (place: Place) =>
  useMutation({
    mutationFn: (scan: Scan) => download(registry.GET('/file-scans/{scan_id}', { params: { path: { scan_id: scan.id } }, parseAs: 'blob', ...under(reader(place)) }), scan.kind),
  });

export interface Attached {
  kind: ScanKind;
  note: string;
  scan: File;
}
export const useAttach = (place: Place, person: string) =>
  useMutation({
    mutationFn: ({ kind, note, scan }: Attached) =>
      unwrap(
        registry.POST('/people/{person_id}/file/scans', {
          params: { path: { person_id: person } },
          body: { kind, scan: scan.name, note: note || undefined },
          bodySerializer: () => asForm({ kind, note, scan }),
          ...under(writer(place), { key: newKey() }),
        }),
      ),
    onSettled: again,
  });

export const useRemoveScan = (place: Place) =>
  useMutation({
    mutationFn: (scan: Scan) => unwrap(registry.DELETE('/file-scans/{scan_id}', { params: { path: { scan_id: scan.id } }, ...under(writer(place), { key: newKey() }) })),
    onSettled: again,
  });
