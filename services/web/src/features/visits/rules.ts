/** Pure rules of «Посещения»: shares and rows of the tables. */
import type { Count, Visits } from './queries';

/** Percent of the registered; null where nobody is registered. */
export const share = (some: number, registered: number): number | null => (registered === 0 ? null : (some / registered) * 100);

export interface Line extends Count {
  key: string;
  name: string;
  /** Whose: only in a table of classes. */
  kind: 'students' | 'parents' | null;
}

/** A school's table is by class, students and parents apart; above it by school. */
export const linesOf = (found: Visits): Line[] => [
  ...found.classes.flatMap((one) =>
    (['students', 'parents'] as const).map((kind): Line => ({ ...one[kind], key: `${one.class_id} ${kind}`, name: one.name, kind })),
  ),
  ...found.schools.map((one): Line => ({ ...one, key: one.segment, kind: null })),
];

/** The most of a day, at least one: the height of the chart. */
export const topOf = (days: Visits['days']): number => Math.max(1, ...days.map((each) => each.people));
