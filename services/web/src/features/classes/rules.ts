/** Pure rules of classes. */
import type { Registry } from '../../api/schemas';

type Sized = Pick<Registry['ClassView'], 'grade' | 'students'>;

/** How many classes and students, in all and by parallel. */
export function totals(classes: readonly Sized[]): { classes: number; students: number; parallels: number } {
  return {
    classes: classes.length,
    students: classes.reduce((sum, each) => sum + each.students, 0),
    parallels: new Set(classes.map((each) => each.grade)).size,
  };
}

/** The letter as registry keeps it: a capital, or a word. */
export const tidyLetter = (typed: string): string => typed.trim().toUpperCase();

/** Whether such a class is there already. */
export const taken = (classes: readonly Pick<Registry['ClassView'], 'grade' | 'letter'>[], grade: number, letter: string): boolean =>
  classes.some((each) => each.grade === grade && each.letter === tidyLetter(letter));
