/** Pure rules of classes. */
import type { Academic, Registry } from '../../api/schemas';

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

/** The letters typed for the first grades: «А Б» → two. */
export const lettersOf = (typed: string): string[] => [...new Set(typed.split(/[\s,;]+/).map(tidyLetter).filter(Boolean))];

/** Parallels in order, each with its classes. */
export function byParallel<T extends Pick<Registry['ClassView'], 'grade'>>(classes: readonly T[]): [number, T[]][] {
  const found = new Map<number, T[]>();
  for (const each of classes) found.set(each.grade, [...(found.get(each.grade) ?? []), each]);
  return [...found].sort(([a], [b]) => a - b);
}

/** The names of the classes that are taught together with this one. */
export const together = (classes: readonly Pick<Registry['ClassView'], 'id' | 'name' | 'set_id'>[], one: Pick<Registry['ClassView'], 'id' | 'set_id'>): string[] =>
  one.set_id === null ? [] : classes.filter((each) => each.set_id === one.set_id && each.id !== one.id).map((each) => each.name);

type Taught = Pick<Academic['GroupView'], 'id' | 'name' | 'subject_id' | 'subject_name' | 'teacher_name' | 'class_names'>;
export interface Division {
  key: string;
  name: string;
  groups: { id: string; label: string; teacher: string | null }[];
}
/** The divided subjects of a class with their subgroups; a group's label is its name without class and subject. */
export function divisions(groups: readonly Taught[]): Division[] {
  const found = new Map<string, Division>();
  for (const each of groups) {
    const known = found.get(each.subject_id) ?? { key: each.subject_id, name: each.subject_name, groups: [] };
    const start = `${each.class_names.join('')} ${each.subject_name}`;
    const label = each.name.startsWith(start) ? each.name.slice(start.length).replace(/^[\s,–-]+/, '') : each.name;
    known.groups.push({ id: each.id, label: label || each.name, teacher: each.teacher_name ?? null });
    found.set(each.subject_id, known);
  }
  for (const one of found.values()) one.groups.sort((a, b) => a.label.localeCompare(b.label, 'ru'));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'ru'));
}

/** The groups whose students differ from those that were known. */
export const changedGroups = (known: Record<string, string[]>, now: Record<string, string[]>): string[] =>
  Object.keys(now).filter((id) => [...(known[id] ?? [])].sort().join() !== [...(now[id] ?? [])].sort().join());

/** Whether such a class is there already. */
export const taken = (classes: readonly Pick<Registry['ClassView'], 'grade' | 'letter'>[], grade: number, letter: string): boolean =>
  classes.some((each) => each.grade === grade && each.letter === tidyLetter(letter));
