/** A lesson by its address, its journal for that day, its neighbours. */
import { queryOptions } from '@tanstack/react-query';
import { academic, under, unwrap } from '../../../api/client';
import type { Academic } from '../../../api/schemas';
import { firstOf } from '../../../session/ask';
import { type Place, pairFor } from '../../../session/places';
import { addDays, schoolYearOf, today } from '../../../text/format';
import type { Grid } from '../model';
import { type Year, pairs, periodsOf } from '../queries';

const TIMETABLE = 'academic:timetable:read';
export type LessonView = Academic['LessonView'];
export interface LessonSeen {
  pair: string;
  lesson: LessonView;
  grid: Grid;
}

/** The lesson together with the hat that reads its journal. */
export const lessonOf = (place: Place, id: string, year?: number) =>
  queryOptions({
    queryKey: ['journal', place.slug, pairs(place), 'lesson', id],
    staleTime: 10_000,
    queryFn: async ({ signal }): Promise<LessonSeen> => {
      const params = { path: { lesson_id: id }, query: { school_year: year ?? schoolYearOf(today(place.zone)) } };
      const reader = pairFor(place, TIMETABLE) ?? pairs(place)[0] ?? '';
      const lesson = await unwrap(academic.GET('/lessons/{lesson_id}', { params, signal, ...under(reader) }));
      const query = { from: lesson.held_on, until: lesson.held_on };
      const ask = (pair: string) =>
        unwrap(academic.GET('/journals/{group_id}', { params: { path: { group_id: lesson.group_id }, query }, signal, ...under(pair) }));
      const [pair, grid] = await firstOf(pairs(place), ask);
      return { pair, lesson, grid: grid as unknown as Grid };
    },
  });

/** The day's grid with only this lesson, and the period that the service leaves out when days are asked for. */
export function onlyLesson({ grid, lesson }: LessonSeen, years: readonly Year[]): Grid {
  const column = grid.lessons.findIndex((each) => each.id === lesson.id);
  const period = periodsOf(years, grid).find((each) => each.from_on <= lesson.held_on && lesson.held_on <= each.until_on);
  return {
    ...grid,
    period: period ? { id: period.id ?? '', name: period.name, closed: period.closed_at !== null } : null,
    lessons: grid.lessons.filter((each) => each.id === lesson.id),
    marks: grid.marks.flatMap((row) => (row[1] === column ? [[row[0], 0, row[2], row[3], row[4], row[5], row[6], row[7]]] : [])),
    attendance: grid.attendance.flatMap((row) => (row[1] === column ? [[row[0], 0, row[2], row[3]]] : [])),
  };
}

const AROUND = 45;
export const around = (pair: string, { group_id, held_on }: Pick<LessonView, 'group_id' | 'held_on'>) =>
  queryOptions({
    queryKey: ['journal', pair, 'around', group_id, held_on],
    staleTime: 60_000,
    queryFn: async ({ signal }) => {
      const query = { group_id, from_on: addDays(held_on, -AROUND), until_on: addDays(held_on, AROUND) };
      const found = await unwrap(academic.GET('/lessons', { params: { query }, signal, ...under(pair) }));
      return found.filter((each) => each.state !== 'cancelled');
    },
  });
