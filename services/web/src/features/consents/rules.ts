/** What a cell of the matrix says, and what one may do about one's own consents. */
import type { Registry } from '../../api/schemas';
import type { Day } from '../../text/format';

export type Kind = Registry['ConsentKindView'];
export type ConsentText = Registry['ConsentTextView'];
export type Wording = Registry['ConsentWording'];
export type Row = Registry['ConsentRow'];
export type Cell = Registry['ConsentCell'];
export type State = Cell['state'];
export type Whom = Kind['whom'];
export type Entry = Registry['ConsentEntryView'];
export type About = Registry['PersonConsents'];
export type Own = Registry['OwnConsents'];
export type OwnKind = Registry['OwnKind'];
export type Decision = Exclude<Entry['decision'], 'removed'>;
export type Lone = Registry['Lone'];

export const COLOR = {
  none: 'gray', asked: 'gray', partial: 'blue', given: 'green', expired: 'orange', lapsed: 'orange', refused: 'red', withdrawn: 'red',
} as const satisfies Record<State, string>; // prettier-ignore

export const cellOf = (row: { cells: readonly Cell[] }, kind: string): Cell => row.cells.find((each) => each.kind === kind) ?? { kind, state: 'none' };

/** Asked of the family and not decided, or decided and over: it stands in «Нужно ваше решение». */
export const waits = (one: Pick<OwnKind, 'may_give' | 'asked_at' | 'mine' | 'state'>): boolean =>
  one.may_give && ((one.asked_at != null && one.mine == null) || one.state === 'lapsed' || (one.state === 'expired' && one.mine === 'given'));

/** What the address says for «withdrawn, and the removal is not written down». */
export const REMOVAL = 'removal';
/** The nearest day by which something of these people must be removed. */
export const removeBy = (rows: readonly { cells: readonly Cell[] }[]): Day | undefined => rows.flatMap((row) => row.cells.flatMap((each) => each.remove_by ?? [])).toSorted()[0];

/** A wording to begin an editor with: the own text, the one that holds, the usual one. */
export const begun = (kind: Kind): Wording & { title: string } => {
  const from = kind.own ?? kind.text ?? kind.suggestion;
  return {
    title: kind.title, purpose: from?.purpose ?? '', scope: from?.scope ?? '', actions: from?.actions ?? '', receivers: from?.receivers ?? null,
    term: from?.term ?? '', months: from?.months ?? null, withdrawal: from?.withdrawal ?? '',
  }; // prettier-ignore
};
