/** Pure rules of connected schools: the permanent code, what a state means. */
import type { Registry } from '../../api/schemas';
import { compare, fold } from '../../text/format';

export const STATES = ['active', 'suspended', 'archived'] as const;
export type State = (typeof STATES)[number];
/** What a school may become next: it is archived from suspension only, when everybody has noticed. */
export const TURNS: Record<State, readonly State[]> = { active: ['suspended'], suspended: ['active', 'archived'], archived: ['active'] };
export const DOES = { suspended: 'suspend', archived: 'archive' } as const;

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The code stands in addresses and rights for good: Latin letters, digits, single hyphens. */
export const codeFault = (typed: string, taken: readonly string[] = []): 'form' | 'length' | 'taken' | null =>
  typed.length < 2 || typed.length > 40 ? 'length' : !CODE.test(typed) ? 'form' : taken.includes(typed) ? 'taken' : null;

const NUMBER = /\d+/;
export const KINDS = ['gymnasium', 'lyceum', 'primary', 'evening'] as const;
/** `school-18`, `gymnasium-12` for a name with a number; nothing where a person must think of it. */
export const codeFor = (shortName: string, called: (kind: (typeof KINDS)[number]) => string): string => {
  const number = NUMBER.exec(shortName)?.[0];
  const word = KINDS.find((kind) => fold(shortName).includes(called(kind))) ?? 'school';
  return number ? `${word}-${number}` : '';
};

type Segment = Registry['SegmentView'];
export interface Row extends Segment {
  students: number | null;
  classes: number | null;
}

/** Schools with their figures; those of no figure yet stay without. */
export function rowsOf(
  segments: readonly Segment[],
  students: ReadonlyMap<string, number> | undefined,
  classes: ReadonlyMap<string, number> | undefined,
): Row[] {
  return segments
    .filter((segment) => segment.level === 'school')
    .map((segment) => ({
      ...segment,
      students: students ? (students.get(segment.segment) ?? 0) : null,
      classes: classes ? (classes.get(segment.segment) ?? 0) : null,
    }))
    .sort((a, b) => compare(a.short_name, b.short_name));
}
