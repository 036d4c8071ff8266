/** What the address of the journal keeps. */
import type { Day } from '../../text/format';
import { type TableSearch, tableSearch } from '../../ui/table';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f-]{36}$/;

export const ACTS = ['write', 'read', 'failed'] as const;

export interface AuditSearch extends TableSearch {
  from?: Day;
  until?: Day;
  /** Whose acts. */
  who?: string;
  /** With whom or with what. */
  about?: string;
  act?: (typeof ACTS)[number];
  operation?: string;
}

export const auditSearch = (raw: Record<string, unknown>): AuditSearch => {
  const found: AuditSearch = tableSearch(raw);
  const day = (value: unknown) => (typeof value === 'string' && DAY.test(value) ? value : undefined);
  const id = (value: unknown) => (typeof value === 'string' && ID.test(value) ? value : undefined);
  return {
    ...found,
    from: day(raw.from),
    until: day(raw.until),
    who: id(raw.who),
    about: id(raw.about),
    act: ACTS.find((each) => each === raw.act),
    operation: typeof raw.operation === 'string' && raw.operation ? raw.operation : undefined,
  };
};
