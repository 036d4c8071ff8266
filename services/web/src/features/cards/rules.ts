/** Pure rules of cards: who gets one, whose password stops working. */
import type { Identity } from '../../api/schemas';

type Account = Identity['AccountView'];

export type State = 'none' | 'issued' | 'blocked' | 'closed';

export function stateOf(account: Account): State {
  if (account.state !== 'active') return account.state;
  return account.password_issued_at ? 'issued' : 'none';
}

/** Parents' and children's cards of a class apart; staff have neither role. */
export const ofKind = (account: Account, kind: 'student' | 'parent' | undefined): boolean => !kind || account.roles.includes(kind);

export interface Count {
  all: number;
  none: number;
  issued: number;
  /** Who cannot get a card: closed, blocked, oneself. */
  out: number;
  /** How many cards there will be. */
  cards: number;
  /** Whose password stops working. */
  losing: number;
}

export function countOf(accounts: readonly Account[], again: boolean, self: string | undefined): Count {
  const others = accounts.filter((account) => account.person_id !== self);
  const none = others.filter((account) => stateOf(account) === 'none').length;
  const issued = others.filter((account) => stateOf(account) === 'issued').length;
  return {
    all: accounts.length,
    none,
    issued,
    out: accounts.length - none - issued,
    cards: none + (again ? issued : 0),
    losing: again ? issued : 0,
  };
}

/** Refusals that are no news: the page has said itself that who has a password is left out. */
export const surprising = <R extends { person_id: string }>(refused: readonly R[], accounts: readonly Account[], again: boolean): R[] => {
  const expected = new Set(accounts.filter((account) => !again && stateOf(account) === 'issued').map((account) => account.person_id));
  return refused.filter((each) => !expected.has(each.person_id));
};
