/** What the addresses of this feature say. */
import type { Day } from '../../text/format';
import type { Role } from '../../session/places';
import { type TableSearch, tableSearch } from '../../ui/table';
import { STAFF_ROLES } from './rules';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface VersionsSearch extends TableSearch {
  /** Versions to be compared. */
  from?: number;
  to?: number;
}
export const versionsSearch = (raw: Record<string, unknown>): VersionsSearch => {
  const found: VersionsSearch = tableSearch(raw);
  if (Number.isInteger(raw.from)) found.from = Number(raw.from);
  if (Number.isInteger(raw.to)) found.to = Number(raw.to);
  return found;
};

export const SHOWN = ['may', 'not', 'special', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export interface CheckSearch extends TableSearch {
  name?: string;
  shown?: Shown;
}
export const checkSearch = (raw: Record<string, unknown>): CheckSearch => {
  const found: CheckSearch = tableSearch(raw);
  if (typeof raw.name === 'string' && raw.name) found.name = raw.name;
  const shown = SHOWN.find((each) => each === raw.shown);
  if (shown) found.shown = shown;
  return found;
};

export interface AppointmentsSearch extends TableSearch {
  role?: Role;
  /** Who held what on this day; today when it is not said. */
  on?: Day;
  /** Also those ended and those to come. */
  all?: boolean;
  name?: string;
}
export const appointmentsSearch = (raw: Record<string, unknown>): AppointmentsSearch => {
  const found: AppointmentsSearch = tableSearch(raw);
  const role = STAFF_ROLES.find((each) => each === raw.role);
  if (role) found.role = role;
  if (typeof raw.on === 'string' && DAY.test(raw.on)) found.on = raw.on;
  if (raw.all === true) found.all = true;
  if (typeof raw.name === 'string' && raw.name) found.name = raw.name;
  return found;
};
