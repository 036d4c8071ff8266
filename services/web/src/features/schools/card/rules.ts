/** Pure rules of cards: values in words, what a form has changed, groups by tab. */
import type { Registry } from '../../../api/schemas';
import { formatDay } from '../../../text/format';

export type Field = Registry['CardFieldView'];
export type Paper = Registry['Paper'];
export type Building = Registry['Building'];
export type ShiftTime = Registry['ShiftTime'];
export type Hours = Registry['Hours'];
export type Value = string | number | string[] | Paper | Building[] | ShiftTime[] | Hours[] | null | undefined;
export type Values = Readonly<Record<string, Value>>;
/** A text of the catalogue with its numbers. */
export type Say = (key: string, told?: Record<string, unknown>) => string;

export const TABS = ['main', 'permits', 'buildings', 'shifts', 'people', 'settings'] as const;
export type Tab = (typeof TABS)[number];
const GROUPS: Record<'main' | 'permits' | 'buildings' | 'shifts', readonly Field['group'][]> = {
  main: ['about', 'head', 'contacts', 'requisites', 'bank'],
  permits: ['permits'],
  buildings: ['buildings'],
  shifts: ['shifts'],
};
export const tabOf = (group: string): Tab =>
  (['main', 'permits', 'buildings', 'shifts'] as const).find((tab) => GROUPS[tab].some((each) => each === group)) ?? 'main';

export interface FieldGroup {
  code: Field['group'];
  title: string;
  fields: Field[];
}
/** The fields that an organisation of this level has, by group. */
export function grouped(fields: readonly Field[], level: string): FieldGroup[] {
  const found = new Map<string, FieldGroup>();
  for (const field of fields.filter((each) => level === 'school' || !each.school)) {
    const group = found.get(field.group) ?? { code: field.group, title: field.group_title, fields: [] };
    group.fields.push(field);
    found.set(field.group, group);
  }
  return [...found.values()];
}

export const isEmpty = (value: Value): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((each) => each === null || each === '')); // prettier-ignore

const span = (one: { starts: string; ends: string }): string => `${one.starts}–${one.ends}`;
const joined = (parts: (string | null | undefined | false | 0)[], by = ', '): string => parts.filter(Boolean).join(by);

/** «+73823520000, доб. 12» as it is read aloud: «+7 382 352-00-00, доб. 12»; other countries' as typed. */
export const phone = (kept: string): string => kept.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})/, '+7 $1 $2-$3-$4');

/** A value as one reads it; rows one below the other. */
export function inWords(field: Field, value: Value, say: Say): string {
  if (isEmpty(value)) return '';
  const title = (code: string) => field.choices.find((each) => each.code === code)?.title ?? code;
  switch (field.type) {
    case 'day':
      return formatDay(String(value));
    case 'choice':
      return title(String(value));
    case 'choices':
      return (value as string[]).map(title).join('\n');
    case 'paper': {
      const paper = value as Paper;
      const until = paper.valid_until ? say('paper-until', { day: formatDay(paper.valid_until) }) : say('paper-always');
      return joined([joined([say('paper-number', { number: paper.number }), paper.issued_on && say('paper-from', { day: formatDay(paper.issued_on) })], ' '), paper.issued_by, until], '\n');
    }
    case 'buildings':
      return (value as Building[])
        .map((one) => joined([joined([one.name, one.address], ': '), joined([one.capacity && say('seats', { count: one.capacity }), one.rooms && say('rooms', { count: one.rooms }), one.built && say('built', { year: one.built }), one.responsible])], '\n'))
        .join('\n\n');
    case 'shift-times':
      return (value as ShiftTime[]).map((one) => joined([`${say('shift', { number: one.number })} ${span(one)}`, one.grades && say('grades', { grades: one.grades })])).join('\n');
    case 'hours':
      return (value as Hours[]).map((one) => `${say(`days.${one.days}`)} ${span(one)}`).join('\n');
    default:
      return field.code === 'phone' || field.code === 'director_phone' ? phone(String(value)) : String(value);
  }
}

/** Only what differs from what was seen; an emptied field becomes null, empty parts of rows too. */
export function changed(fields: readonly Field[], seen: Values, typed: Values): Record<string, Value> {
  const plain = (value: Value) => (isEmpty(value) ? null : tidy(value));
  const differing = fields.filter((each) => JSON.stringify(plain(seen[each.code])) !== JSON.stringify(plain(typed[each.code])));
  return Object.fromEntries(differing.map((each) => [each.code, plain(typed[each.code])]));
}

function tidy(value: Value): Value {
  const part = (row: object) => Object.fromEntries(Object.entries(row).map(([key, each]) => [key, each === '' || each === undefined ? null : each]));
  if (Array.isArray(value)) return value.map((row) => (typeof row === 'string' ? row : part(row))) as Value;
  if (typeof value === 'object' && value !== null) return part(value) as Value;
  return typeof value === 'string' ? value.trim() : value;
}

export const DAYS_BEFORE = 60;
/** The last day of a licence draws near, or is over. */
export const ending = (until: string | null | undefined, today: string, soon: string): 'over' | 'soon' | null =>
  !until ? null : until < today ? 'over' : until <= soon ? 'soon' : null;
