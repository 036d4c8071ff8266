/** Pure rules of personal files: values in words, what a form has changed, fields in their groups. */
import type { Registry } from '../../api/schemas';
import { formatDay, formatNumber } from '../../text/format';

export type Field = Registry['FieldView'];
export type Value = string | number | boolean | string[] | null | undefined;
export type Values = Readonly<Record<string, Value>>;

export const isEmpty = (value: Value): boolean => value === null || value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** A value as one reads it: «II», «да», «5 марта», lines one below the other. */
export function inWords(field: Field, value: Value, yes: string): string {
  if (isEmpty(value)) return '';
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value === 'boolean') return yes;
  if (field.type === 'choice') return field.choices.find((each) => each.code === value)?.title ?? String(value);
  if (field.type === 'day') return formatDay(String(value));
  if (field.type === 'share') return formatNumber(Number(value), 2);
  return String(value);
}

/** Only what differs from what was seen; an emptied field becomes null. */
export function changed(fields: readonly Field[], seen: Values, typed: Values): Record<string, Value> {
  const plain = (value: Value) => (isEmpty(value) ? '' : Array.isArray(value) ? value.join('\n') : String(value));
  const differing = fields.filter((each) => plain(seen[each.code]) !== plain(typed[each.code]));
  return Object.fromEntries(differing.map((each) => [each.code, isEmpty(typed[each.code]) ? null : typed[each.code]]));
}

export interface FieldGroup {
  code: Field['group'];
  title: string;
  fields: Field[];
}
/** The fields that people of these kinds have, by group, in the service's order. */
export function grouped(fields: readonly Field[], kinds: readonly string[], wanted: (field: Field) => boolean = () => true): FieldGroup[] {
  const found = new Map<string, FieldGroup>();
  for (const field of fields.filter((each) => each.kinds.some((kind) => kinds.includes(kind)) && wanted(each))) {
    const group = found.get(field.group) ?? { code: field.group, title: field.group_title, fields: [] };
    group.fields.push(field);
    found.set(field.group, group);
  }
  // sealed and special ones stand last, whatever field begins them
  return [...found.values()].toSorted((a, b) => Number(a.code === 'special') - Number(b.code === 'special'));
}
