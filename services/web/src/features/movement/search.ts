/** What the addresses of movement say: filters, dates, what is preset. */
import type { Day } from '../../text/format';
import { type TableSearch, tableSearch } from '../../ui/table';
import { ALL_KINDS, type AnyKind, KINDS, type Kind } from './rules';

type Raw = Record<string, unknown>;
const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((each) => each === value);
const day = (value: unknown): Day | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);
/** Without what is undefined, so that the address stays short. */
const tidy = <T extends object>(found: T): T => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as T;

export const STATES = ['draft', 'signed', 'annulled'] as const;
export interface OrdersSearch extends TableSearch {
  state?: (typeof STATES)[number];
  kind?: AnyKind;
  year?: number;
}
export const ordersSearch = (raw: Raw): OrdersSearch =>
  tidy({
    ...tableSearch(raw),
    state: oneOf(STATES, raw.state),
    kind: oneOf(ALL_KINDS, raw.kind),
    year: typeof raw.year === 'number' ? raw.year : undefined,
  });

export const newOrderSearch = (raw: Raw): { kind?: Kind; student?: string; class?: string } =>
  tidy({ kind: oneOf(KINDS, raw.kind), student: text(raw.student), class: text(raw.class) });

export const orderSearch = (raw: Raw): { sign?: boolean } => tidy({ sign: raw.sign === true ? true : undefined });

export const WAITING = ['ours', 'theirs', 'over'] as const;
export interface TransfersSearch extends TableSearch {
  show?: (typeof WAITING)[number];
}
export const transfersSearch = (raw: Raw): TransfersSearch => tidy({ ...tableSearch(raw), show: oneOf(WAITING, raw.show) });

export const newTransferSearch = (raw: Raw): { way?: 'in' | 'out'; student?: string } =>
  tidy({ way: oneOf(['in', 'out'] as const, raw.way), student: text(raw.student) });

export interface BookSearch extends TableSearch {
  from?: Day;
  until?: Day;
  kind?: AnyKind;
}
export const bookSearch = (raw: Raw): BookSearch =>
  tidy({ ...tableSearch(raw), from: day(raw.from), until: day(raw.until), kind: oneOf(ALL_KINDS, raw.kind) });

export interface ContingentSearch extends TableSearch {
  on?: Day;
  since?: Day;
}
export const contingentSearch = (raw: Raw): ContingentSearch => tidy({ ...tableSearch(raw), on: day(raw.on), since: day(raw.since) });
