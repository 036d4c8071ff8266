/** What the diary asks of academic. Everything is kept on the device and shown when nobody answers (C8). */
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { academic, under, unwrap } from '../../api/client';
import { type Kept, forget, keeping, refused } from '../../offline/kept';
import { everyOf } from '../../session/ask';
import { type Place, pairFor, pairsFor } from '../../session/places';
import { type Day, addDays, mondayOf, schoolYearOf, today } from '../../text/format';
import { type Act, USUAL } from './mean';
import { type Child, type SchoolDay, type Week, childrenOf, mondays, nextSchoolDay } from './rules';

export const READ = 'academic:diary:read';
const MINUTES = 60_000;

/** The children whose diaries are open to this person, of all schools of the place. */
export const children = (place: Place) => {
  const pairs = pairsFor(place, READ);
  return queryOptions({
    queryKey: ['diary', place.slug, pairs, 'children'],
    networkMode: 'always' as const,
    staleTime: 5 * MINUTES,
    queryFn: async ({ signal, client }): Promise<Kept<Child[]>> => {
      const ask = (pair: string) =>
        keeping(pair, 'children', () => unwrap(academic.GET('/diary/students', { signal, ...under(pair) })));
      const answers = await everyOf(pairs, ask);
      for (const [pair, answer] of answers) if (!answer.kept && pair.endsWith('/parent')) part(client, pair, answer.value.map((each) => each.student_id));
      return {
        value: childrenOf(answers.map(([pair, answer]) => [pair, answer.value] as const)),
        at: Math.min(...answers.map(([, answer]) => answer.at)),
        kept: answers.some(([, answer]) => answer.kept),
      };
    },
  });
};

/** Nothing of a child who is not among the parent's any more stays in memory or on the device (X20). */
function part(queries: QueryClient, pair: string, open: readonly string[]): void {
  queries.removeQueries({
    predicate: ({ queryKey: [, at, child, what] }) => what === 'week' && at === pair && !open.includes(String(child)),
  });
  void forget(pair, (name) => name.startsWith('week ') && !open.includes(name.split(' ')[1] ?? '')).catch(() => undefined);
}

/** The service does not know this child for this person: whose diaries are open is asked anew. */
function refuse(queries: QueryClient, error: unknown): never {
  if (refused(error)) {
    void queries.invalidateQueries({ predicate: ({ queryKey: [first, , third, fourth] }) => first === 'diary' && (third === 'today' || fourth === 'children') });
  }
  throw error;
}

/** The week of a day: lessons, marks, attendance, means of the period. */
export const week = (child: Pick<Child, 'id' | 'pair'>, day: Day) => {
  const monday = mondayOf(day);
  return queryOptions({
    queryKey: ['diary', child.pair, child.id, 'week', monday],
    networkMode: 'always' as const,
    staleTime: MINUTES / 2,
    queryFn: ({ signal, client }): Promise<Kept<Week>> =>
      keeping(child.pair, `week ${child.id} ${monday}`, () =>
        unwrap(academic.GET('/diary', { params: { query: { student_id: child.id, week: monday } }, signal, ...under(child.pair) })),
      ).catch((error: unknown) => refuse(client, error)),
  });
};

/** This week and the one before it: what is due on a Monday was set last week. */
export async function fortnight(queries: QueryClient, child: Child, day: Day): Promise<SchoolDay[]> {
  const [before, now] = await Promise.all([
    queries.fetchQuery(week(child, addDays(mondayOf(day), -7))).catch(() => null),
    queries.fetchQuery(week(child, day)),
  ]);
  return [...(before?.value.days ?? []), ...now.value.days];
}

/** How far one looks over holidays. */
const WEEKS_AHEAD = 3;

/** The next day with lessons from this one on, together with the days in which its tasks were set. */
export async function schoolDayFrom(queries: QueryClient, child: Child, from: Day): Promise<{ day: SchoolDay; days: SchoolDay[] } | null> {
  let days = await fortnight(queries, child, from);
  for (let ahead = 0; ahead < WEEKS_AHEAD; ahead += 1) {
    const day = nextSchoolDay(days, from);
    if (day) return { day, days };
    const next = await queries.fetchQuery(week(child, addDays(mondayOf(from), 7 * (ahead + 1))));
    days = [...days, ...next.value.days];
  }
  return null;
}

export interface Period {
  id: string;
  name: string;
  from_on: Day;
  until_on: Day;
}
export const periodOf = (view: Week): Period | null => view.period as unknown as Period | null;

/** The weeks of the period up to today: single marks come only by weeks (the service has no list of them yet). */
export function weeksOf(child: Pick<Child, 'id' | 'pair'>, period: Period | null, place: Place) {
  if (!period) return [];
  const now = today(place.zone);
  return mondays(period.from_on, period.until_on < now ? period.until_on : now).map((monday) => week(child, monday));
}

/** The school's rules of rounding; the usual ones until they are known. */
export const act = (child: Pick<Child, 'pair'>, day: Day) => {
  const year = schoolYearOf(day);
  return queryOptions({
    queryKey: ['diary', child.pair, 'act', year],
    networkMode: 'always' as const,
    staleTime: 60 * MINUTES,
    queryFn: async ({ signal }): Promise<{ act: Act; closed: string[] }> => {
      const { value } = await keeping(child.pair, `year ${year}`, () =>
        unwrap(academic.GET('/years/{school_year}', { params: { path: { school_year: year } }, signal, ...under(child.pair) })),
      );
      const { settings, periods } = value;
      return {
        act: {
          roundUpFrom: Math.round(Number(settings.round_up_from ?? USUAL.roundUpFrom / 100) * 100),
          minimumMarks: settings.minimum_marks ?? USUAL.minimumMarks,
          debtCountsTwo: settings.debt_counts_two ?? false,
        },
        closed: periods.flatMap((period) => (period.closed_at && period.id ? [period.id] : [])),
      };
    },
  });
};

export const markTypes = (child: Pick<Child, 'pair'>) =>
  queryOptions({
    queryKey: ['diary', child.pair, 'mark-types'],
    networkMode: 'always' as const,
    staleTime: 60 * MINUTES,
    queryFn: async ({ signal }) =>
      (await keeping(child.pair, 'mark-types', () => unwrap(academic.GET('/mark-types', { signal, ...under(child.pair) })))).value,
  });

/** Whom a pair without children of its own may look at: staff come with the student's id in the address. */
export const staffChild = (place: Place, id: string): Child | undefined => {
  const pair = place.kind === 'staff' ? pairFor(place, READ, { prefer: ['deputy-head', 'director'] }) : undefined;
  return pair ? { id, name: '', className: null, pair, since: '', until: null } : undefined;
};
