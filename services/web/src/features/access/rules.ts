/** The matrix without a screen: rows of nouns, what a key does to a cell, what is sent. */
import type { Identity, Role } from '../../api/schemas';
import type { Day } from '../../text/format';

export type Matrix = Identity['Matrix'];
export type RightRow = Identity['RightRow'];
export type Cell = Identity['Cell'];
export type Appointment = Identity['AppointmentRow'];
export type Verb = 'read' | 'write' | 'approve';
export const VERBS: readonly Verb[] = ['read', 'write', 'approve'];

/** Roles that are appointed; families follow the registry. */
export const STAFF_ROLES: readonly Role[] = [
  'director', 'deputy-head', 'coordinator', 'secretary', 'teacher', 'psychologist', 'speech-therapist', 'hr-specialist',
  'additional-teacher', 'network-admin', 'rco-operator', 'department-head', 'department-specialist', 'region-operator',
]; // prettier-ignore

/** A row of the grid: «Журнал» with the rights that it has. */
export interface Noun {
  key: string;
  title: string;
  section: string;
  rights: Partial<Record<Verb, RightRow>>;
}

export function nounsOf(matrix: Matrix): Noun[] {
  const found = new Map<string, Noun>();
  for (const row of matrix.rights) {
    const at = row.right.lastIndexOf(':');
    const key = row.right.slice(0, at);
    const verb = VERBS.find((each) => each === row.right.slice(at + 1));
    if (!verb) continue;
    const noun = found.get(key) ?? { key, title: row.noun, section: row.section, rights: {} };
    noun.rights[verb] = row;
    found.set(key, noun);
  }
  return [...found.values()];
}

/** Cells to be switched, by `<role> <right>`. */
export type Pending = Readonly<Record<string, boolean>>;
export const keyOf = (role: string, right: string): string => `${role} ${right}`;

export const cellOf = (row: RightRow, role: string): Cell | undefined => row.cells[role];
export const valueOf = (row: RightRow, role: string, pending: Pending): boolean =>
  pending[keyOf(role, row.right)] ?? cellOf(row, role)?.allowed ?? false;

/** `pending` with one cell set; a cell that is as it was is no change. */
function withCell(row: RightRow, role: string, on: boolean, pending: Pending): Pending {
  const cell = cellOf(row, role);
  if (!cell?.may_change) return pending;
  const key = keyOf(role, row.right);
  return on === cell.allowed ? Object.fromEntries(Object.entries(pending).filter(([each]) => each !== key)) : { ...pending, [key]: on };
}

/** Turns one verb over. Who changes also sees; who does not see changes nothing. */
export function turned(noun: Noun, role: string, verb: Verb, pending: Pending): Pending {
  const row = noun.rights[verb];
  if (!row) return pending;
  const on = !valueOf(row, role, pending);
  let next = withCell(row, role, on, pending);
  const { read } = noun.rights;
  if (on && verb !== 'read' && read && next !== pending) next = withCell(read, role, true, next);
  if (!on && verb === 'read' && next !== pending) {
    for (const other of ['write', 'approve'] as const) {
      const also = noun.rights[other];
      if (also) next = withCell(also, role, false, next);
    }
  }
  return next;
}

/** Takes everything of a noun away: the key 0. */
export const cleared = (noun: Noun, role: string, pending: Pending): Pending =>
  VERBS.reduce((next, verb) => {
    const row = noun.rights[verb];
    return row ? withCell(row, role, false, next) : next;
  }, pending);

export interface Change {
  role: string;
  row: RightRow;
  on: boolean;
}
/** What is pending, in the order of the matrix; what the service has meanwhile made true is left out. */
export const changesOf = (matrix: Matrix, pending: Pending): Change[] =>
  matrix.rights.flatMap((row) =>
    matrix.roles.flatMap(({ role }) => {
      const on = pending[keyOf(role, row.right)];
      const cell = cellOf(row, role);
      return on === undefined || !cell || on === cell.allowed ? [] : [{ role, row, on }];
    }),
  );

/** What is sent: what would hold anyway is «as above», so that later changes above are followed. */
export const sentOf = (changes: readonly Change[]): Identity['CellChange'][] =>
  changes.map(({ role, row, on }) => ({
    role: role as Role,
    right: row.right,
    allowed: cellOf(row, role)?.inherited === on ? null : on,
  }));

export type Step = { row: number; column: number };
/** Where an arrow leads in a grid of so many rows and columns. */
export function stepped(code: string, at: Step, rows: number, columns: number): Step | null {
  const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
  const move = (row: number, column: number): Step => ({ row: within(row, rows), column: within(column, columns) });
  switch (code) {
    case 'ArrowUp': return move(at.row - 1, at.column);
    case 'ArrowDown': return move(at.row + 1, at.column);
    case 'ArrowLeft': return move(at.row, at.column - 1);
    case 'ArrowRight': return move(at.row, at.column + 1);
    case 'Home': return move(at.row, 0);
    case 'End': return move(at.row, columns - 1);
    case 'PageUp': return move(0, at.column);
    case 'PageDown': return move(rows - 1, at.column);
    default: return null;
  } // prettier-ignore
}

export type State = 'in-force' | 'future' | 'ended' | 'withdrawn';
/** How an appointment stands on a day. */
export const stateOf = (row: Pick<Appointment, 'from_on' | 'until_on' | 'withdrawn'>, on: Day): State => {
  if (row.withdrawn) return 'withdrawn';
  if (row.from_on > on) return 'future';
  return row.until_on && row.until_on < on ? 'ended' : 'in-force';
};
