/** Putting the services' parts of the journal together, and the words of a record; no screen. */
import type { SERVICES } from '../../api/client';
import type { Identity } from '../../api/schemas';

export type Act = Identity['Act'];
export type Change = Identity['Change'];
export type Service = (typeof SERVICES)[number];

export interface Part {
  service: Service;
  items: Act[];
  /** Where this service goes on; null at its end. */
  next: string | null;
  /** Why it did not answer. */
  problem?: unknown;
}

/** By service: where it goes on, null when it has no more; absent before the first page. */
export type Reached = Partial<Record<Service, string | null>>;

/** What the next page asks each service; nothing when all are at their end. A silent one is asked again with the others. */
export function reachedBy(parts: readonly Part[], pages: number): Reached | undefined {
  if (parts.every((part) => part.next === null)) return undefined;
  return Object.fromEntries(parts.filter((part) => !(part.problem && pages === 1 && part.next === null)).map((part) => [part.service, part.next]));
}

export interface Merged {
  items: Act[];
  silent: Service[];
}

/**
 * The newest first. A service that has more may still tell of acts between the last one it told and the end of the
 * others' lists: what is older than its last one is held back until it has been asked.
 */
export function merged(pages: readonly (readonly Part[])[]): Merged {
  const last = pages.at(-1) ?? [];
  const lastOf = (service: Service) => pages.flatMap((parts) => parts.filter((part) => part.service === service).flatMap((part) => part.items)).at(-1);
  const from = last.filter((part) => part.next !== null).map((part) => lastOf(part.service)?.at ?? '');
  const frontier = from.reduce((latest, at) => (at > latest ? at : latest), '');
  const items = pages.flatMap((parts) => parts.flatMap((part) => part.items)).filter((act) => act.at >= frontier);
  return { items: items.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)), silent: last.filter((part) => part.problem).map((part) => part.service) };
}

export interface Words {
  /** A field's name, a kind of thing, a value's code; undefined when there is none. */
  field: (name: string) => string;
  value: (field: string, code: string) => string;
  day: (iso: string) => string;
  instant: (iso: string) => string;
  yes: string;
  no: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value as people read it: «–» for none. */
export function told(field: string, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((one) => told(field, one, words)).join(', ');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (DAY.test(text)) return words.day(text);
  if (INSTANT.test(text)) return words.instant(text);
  return words.value(field, text);
}

/** «Имя: Анна → Анна Мария» for each changed field; ids that nobody can read are left out. */
export function lines(change: Change, words: Words): string[] {
  const opaque = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value);
  return Object.entries(change.fields ?? {}).flatMap(([field, pair]) => {
    if (pair.length === 0) return [words.field(field)];
    const [was, became] = pair as [unknown, unknown];
    if (opaque(was) || opaque(became)) return [];
    if (change.did === 'added') return [`${words.field(field)}: ${told(field, became, words)}`];
    if (change.did === 'removed') return [`${words.field(field)}: ${told(field, was, words)}`];
    return [`${words.field(field)}: ${told(field, was, words)} → ${told(field, became, words)}`];
  });
}
