/** Pure rules of what a representative may: how it is said, what each order of things sets. */
import type { Registry } from '../../api/schemas';

export const CUSTODIES = ['usual', 'split', 'limited', 'no-contact'] as const;
export type Custody = (typeof CUSTODIES)[number];
export const FLAGS = ['may_see', 'may_notify', 'may_take', 'may_act'] as const;
export type Flag = (typeof FLAGS)[number];
export type Rights = Record<Flag, boolean>;

const ALL: Rights = { may_see: true, may_notify: true, may_take: true, may_act: true };
const NONE: Rights = { may_see: false, may_notify: false, may_take: false, may_act: false };

/** What the order of things leaves of the rights that are ticked: no contact – none, the usual – all. */
export function within(custody: Custody, ticked: Rights): Rights {
  if (custody === 'no-contact') return NONE;
  if (custody === 'usual') return ALL;
  const seen = custody === 'split' || ticked.may_see;
  return { may_see: seen, may_notify: seen && ticked.may_notify, may_take: ticked.may_take, may_act: seen && ticked.may_act };
}

/** Whether the flag may be ticked or unticked under this order. */
export const isFree = (custody: Custody, flag: Flag, ticked: Rights): boolean =>
  custody === 'limited' ? flag === 'may_see' || flag === 'may_take' || ticked.may_see : custody === 'split' && flag !== 'may_see';

/** A limit stands on a document. */
export const needsBasis = (custody: Custody, now: Custody): boolean =>
  custody === 'limited' || custody === 'no-contact' || now === 'no-contact';

export type Chip = 'apart' | 'no-see' | 'no-notify' | 'no-take' | 'no-act';
type Told = Pick<Registry['TieView'], Flag | 'apart' | 'is_child'>;

/** What is unusual about a representative, the gravest first; nothing for one who may everything. */
export function chips(tie: Told): Chip[] {
  if (tie.is_child) return [];
  if (tie.apart) return ['apart'];
  const found: Chip[] = [];
  if (!tie.may_see) found.push('no-see');
  if (tie.may_see && !tie.may_notify) found.push('no-notify');
  if (!tie.may_take) found.push('no-take');
  if (tie.may_see && !tie.may_act) found.push('no-act');
  return found;
}
