/** Report 53 as the dashboard's only source: sums by school, never a person (E6). */
import { queryOptions } from '@tanstack/react-query';
import { download, reporting, under, unwrap } from '../../api/client';
import { type Place, type Role, pairFor } from '../../session/places';
import type { Sheet } from './rules';

export const READ = 'reporting:municipal-report:read';
const PREFER: readonly Role[] = ['department-head', 'department-specialist', 'rco-operator', 'region-operator'];
const LIVE = 10_000;

export interface Asked {
  school_year: number;
  period_kind: 'quarter' | 'trimester' | 'half-year' | 'year';
  period_number: number;
  segment?: string;
}

export const summary = (place: Place, asked: Asked) => {
  const pair = pairFor(place, READ, { prefer: PREFER }) ?? '';
  return queryOptions({
    queryKey: ['figures', pair, asked],
    staleTime: LIVE / 2,
    refetchInterval: LIVE,
    queryFn: ({ signal }): Promise<Sheet> =>
      unwrap(reporting.GET('/reports/municipality-summary', { params: { query: asked }, signal, ...under(pair) })) as Promise<Sheet>,
  });
};

export const save = (place: Place, asked: Asked, format: 'pdf' | 'xlsx' | 'csv', title: string): Promise<void> => {
  const pair = pairFor(place, READ, { prefer: PREFER }) ?? '';
  const query = { ...asked, format };
  return download(reporting.GET('/reports/municipality-summary', { params: { query }, parseAs: 'blob', ...under(pair) }), `${title}.${format}`);
};
