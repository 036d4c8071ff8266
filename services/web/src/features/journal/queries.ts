/** What the journal asks of academic. The cells themselves are written through the outbox. */
import { queryOptions } from '@tanstack/react-query';
import { academic, under, unwrap } from '../../api/client';
import type { Academic } from '../../api/schemas';
import { everyOf, firstOf } from '../../session/ask';
import { type Place, pairsFor } from '../../session/places';
import { compare } from '../../text/format';
import type { Act, Grid } from './model';

export const READ = 'academic:journal:read';
export const WRITE = 'academic:journal:write';
export const CORRECT = 'academic:journal:approve';
export const PERIOD = 'academic:period-mark:read';
const TEACHING = ['teacher', 'psychologist', 'speech-therapist', 'additional-teacher'] as const;

export type Journal = Academic['GroupView'] & { pair: string; mine: boolean };
/** A journal together with the hat that sees it. */
export interface Seen {
  pair: string;
  grid: Grid;
}

/** Own journals act under the teacher, the rest under whoever leads the school. */
export const pairs = (place: Place): string[] => pairsFor(place, READ, { prefer: TEACHING });
const teaches = (pair: string): boolean => TEACHING.some((role) => pair.endsWith(`/${role}`));

export const journals = (place: Place) =>
  queryOptions({
    queryKey: ['journal', place.slug, pairs(place), 'list'],
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Journal[]> => {
      const ask = (pair: string) =>
        unwrap(academic.GET('/groups', { params: { query: { mine: teaches(pair) } }, signal, ...under(pair) }));
      const found = new Map<string, Journal>();
      for (const [pair, groups] of await everyOf(pairs(place), ask)) {
        for (const group of groups) if (!found.has(group.id)) found.set(group.id, { ...group, pair, mine: teaches(pair) });
      }
      return [...found.values()].sort((a, b) => b.school_year - a.school_year || compare(a.name, b.name));
    },
  });

export const journal = (place: Place, group: string, period?: string) =>
  queryOptions({
    queryKey: ['journal', place.slug, pairs(place), 'grid', group, period ?? 'now'],
    staleTime: 10_000,
    queryFn: async ({ signal }): Promise<Seen> => {
      const params = { path: { group_id: group }, query: period ? { period_id: period } : {} };
      const ask = (pair: string) => unwrap(academic.GET('/journals/{group_id}', { params, signal, ...under(pair) }));
      const [pair, grid] = await firstOf(pairs(place), ask);
      return { pair, grid: grid as unknown as Grid };
    },
  });

/** Only the days of one lesson: for the page of a lesson. */
export const dayOfJournal = (pair: string, group: string, day: string) =>
  queryOptions({
    queryKey: ['journal', pair, 'day', group, day],
    staleTime: 10_000,
    queryFn: async ({ signal }): Promise<Grid> => {
      const params = { path: { group_id: group }, query: { from: day, until: day } };
      return (await unwrap(academic.GET('/journals/{group_id}', { params, signal, ...under(pair) }))) as unknown as Grid;
    },
  });

export const years = (pair: string) =>
  queryOptions({
    queryKey: ['journal', pair, 'years'],
    staleTime: 600_000,
    queryFn: ({ signal }) => unwrap(academic.GET('/years', { signal, ...under(pair) })),
  });
export type Year = Academic['YearView'];

export const types = (pair: string) =>
  queryOptions({
    queryKey: ['journal', pair, 'types'],
    staleTime: 600_000,
    queryFn: ({ signal }) => unwrap(academic.GET('/mark-types', { signal, ...under(pair) })),
  });

export const actOf = (all: readonly Year[], grid: Grid): Act => {
  const settings = all.find((year) => year.school_year === grid.group.school_year)?.settings;
  return {
    roundUpFrom: Number(settings?.round_up_from ?? 0.5),
    debtCountsTwo: settings?.debt_counts_two ?? false,
    minimumMarks: grid.minimum_marks ?? settings?.minimum_marks ?? 3,
    windowDays: grid.edit_window_days ?? 366,
    absenceRule: settings?.absence_rule ?? 'warn',
  };
};

/** Terms of the group's grades, in order; the year itself has no journal page. */
export function periodsOf(all: readonly Year[], grid: Grid): Academic['PeriodView'][] {
  const grade = Number.parseInt(grid.group.class_names[0] ?? '', 10);
  return (all.find((year) => year.school_year === grid.group.school_year)?.periods ?? []).filter(
    (period) => period.kind !== 'year' && (Number.isNaN(grade) || period.grades.includes(grade)),
  );
}

export type Line = Academic['HistoryLine'];
export const history = (pair: string, group: string, where: { student?: string; lesson?: string; since: string }) =>
  queryOptions({
    queryKey: ['journal', pair, 'history', group, where],
    staleTime: 0,
    queryFn: ({ signal }) => {
      const query = { since: where.since, student_id: where.student, lesson_id: where.lesson };
      return unwrap(academic.GET('/journals/{group_id}/history', { params: { path: { group_id: group }, query }, signal, ...under(pair) }));
    },
  });
