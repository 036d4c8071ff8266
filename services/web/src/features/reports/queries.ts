/** What reports ask: the catalogue of all hats here, a report by its parameters, and what fills them in. */
import { queryOptions } from '@tanstack/react-query';
import { academic, download, registry, reporting, under, unwrap } from '../../api/client';
import { everyOf } from '../../session/ask';
import { type Place, type Role, pairFor, pairsFor } from '../../session/places';
import type { Given, Period, Report, SchoolClass, Sheet } from './rules';

export const SCHOOL = 'reporting:school-report:read';
export const MUNICIPAL = 'reporting:municipal-report:read';
/** Who sees most is asked first. */
const PREFER: readonly Role[] = ['deputy-head', 'director', 'coordinator', 'department-head', 'rco-operator'];
const MINUTES = 60_000;

export interface Offered {
  report: Report;
  pair: string;
}

const pairsOf = (place: Place): string[] => [
  ...new Set([...pairsFor(place, SCHOOL, { prefer: PREFER }), ...pairsFor(place, MUNICIPAL, { prefer: PREFER })]),
];

/** The reports that some hat here may run, each once, under the hat that sees most. */
export const catalogue = (place: Place) => {
  const pairs = pairsOf(place);
  return queryOptions({
    queryKey: ['reports', place.slug, pairs, 'catalogue'],
    staleTime: 10 * MINUTES,
    queryFn: async ({ signal }): Promise<Offered[]> => {
      const answers = await everyOf(pairs, (pair) => unwrap(reporting.GET('/reports', { signal, ...under(pair) })));
      const found = new Map<string, Offered>();
      for (const [pair, { items }] of answers) {
        for (const report of items) if (!found.has(report.name)) found.set(report.name, { report, pair });
      }
      return [...found.values()].sort((a, b) => a.report.number - b.report.number);
    },
  });
};

/** Every report has the same form of answer; its address is its name. */
type Address = '/reports/class-results';
const call = (offered: Offered, query: Given & { format?: string }, extra: object) =>
  reporting.GET(`/reports/${offered.report.name}` as Address, { params: { query: query as never }, ...extra, ...under(offered.pair) });

const LIVE = 10_000;
export const sheet = (offered: Offered, values: Given) =>
  queryOptions({
    queryKey: ['reports', offered.pair, offered.report.name, values],
    staleTime: LIVE / 2,
    refetchInterval: LIVE,
    queryFn: ({ signal }): Promise<Sheet> => unwrap(call(offered, values, { signal })) as Promise<Sheet>,
  });

/** The file comes with the token in the header and goes to the browser's downloads. */
export const save = (offered: Offered, values: Given, format: 'pdf' | 'xlsx' | 'csv'): Promise<void> =>
  download(call(offered, { ...values, format }, { parseAs: 'blob' }), `${offered.report.title}.${format}`);

export const classes = (place: Place) => {
  const pair = pairFor(place, 'registry:class:read', { prefer: PREFER });
  return queryOptions({
    queryKey: ['reports', place.slug, pair, 'classes', place.year],
    enabled: pair !== undefined && place.level === 'school',
    staleTime: 5 * MINUTES,
    queryFn: async ({ signal }): Promise<SchoolClass[]> => {
      const params = { query: { school_year: place.year } };
      return unwrap(registry.GET('/classes', { params, signal, ...under(pair ?? '') })) as Promise<SchoolClass[]>;
    },
  });
};

export const periods = (place: Place) => {
  const pair = pairFor(place, 'academic:year:read', { prefer: PREFER });
  return queryOptions({
    queryKey: ['reports', place.slug, pair, 'periods', place.year],
    enabled: pair !== undefined,
    staleTime: 5 * MINUTES,
    queryFn: async ({ signal }): Promise<Period[]> => {
      const params = { query: { school_year: place.year } };
      const years = await unwrap(academic.GET('/years', { params, signal, ...under(pair ?? '') }));
      return years.flatMap((year) => year.periods.map((period) => ({ ...period, id: period.id ?? '', segment: year.segment })));
    },
  });
};

export const schools = (place: Place) => {
  const pair = pairFor(place, 'registry:segment:read', { prefer: PREFER });
  return queryOptions({
    queryKey: ['reports', place.slug, pair, 'schools'],
    enabled: pair !== undefined && place.level !== 'school',
    staleTime: 10 * MINUTES,
    queryFn: async ({ signal }) => {
      const params = { query: { limit: 200 } };
      const page = await unwrap(registry.GET('/segments', { params, signal, ...under(pair ?? '') }));
      return page.items.filter((segment) => segment.level === 'school');
    },
  });
};
