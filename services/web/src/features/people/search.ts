/** The filters of the list stand in its address. */
import type { Role } from '../../api/schemas';
import { type TableSearch, tableSearch } from '../../ui/table';
import { KINDS, type Kind, ROLES } from './rules';

export interface PeopleSearch extends TableSearch {
  kind?: Kind;
  class?: string;
  /** Students in no class. */
  lost?: boolean;
  /** Staff with this role in the system. */
  role?: Role;
}
export function peopleSearch(raw: Record<string, unknown>): PeopleSearch {
  const found: PeopleSearch = tableSearch(raw);
  const kind = KINDS.find((each) => each === raw.kind);
  if (kind) found.kind = kind;
  if (typeof raw.class === 'string' && raw.class) found.class = raw.class;
  if (raw.lost === true) found.lost = true;
  const role = ROLES.find((each) => each === raw.role);
  if (role) return { ...found, kind: 'staff', role };
  return found;
}

export interface StaffSearch extends TableSearch {
  role?: Role;
}
export function staffSearch(raw: Record<string, unknown>): StaffSearch {
  const found: StaffSearch = tableSearch(raw);
  const role = ROLES.find((each) => each === raw.role);
  if (role) found.role = role;
  return found;
}
