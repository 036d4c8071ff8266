/**
 * What a family has read stays on the device for fourteen days and is shown when nobody answers (C8, style-web §4).
 *
 * Every row belongs to a person and the pair he acted under; another person on the same computer gets none of it,
 * and signing out deletes all (wipe.ts).
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { asProblem } from '../api/problem';
import { readSession } from '../session/session';
import { KEPT_IN } from './wipe';

export interface Kept<T> {
  value: T;
  /** When the service said so, in milliseconds. */
  at: number;
  /** From the device: the service could not be asked now. */
  kept: boolean;
}

interface Row {
  id: string;
  person: string;
  at: number;
  value: unknown;
}
interface Schema extends DBSchema {
  answers: { key: string; value: Row; indexes: { person: string; at: number } };
}

const DAYS = 14 * 86_400_000;
let opened: Promise<IDBPDatabase<Schema>> | null = null;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(KEPT_IN, 1, {
    upgrade(made) {
      const answers = made.createObjectStore('answers', { keyPath: 'id' });
      answers.createIndex('person', 'person');
      answers.createIndex('at', 'at');
    },
    blocking: () => void opened?.then((held) => held.close()).then(() => (opened = null)),
    terminated: () => (opened = null),
  }).then(async (made) => {
    await tidy(made);
    return made;
  });
  return opened;
}

/** Other people's rows and old ones go. */
async function tidy(held: IDBPDatabase<Schema>): Promise<void> {
  const person = readSession().me?.person_id;
  const change = held.transaction('answers', 'readwrite');
  for (let row = await change.store.openCursor(); row; row = await row.continue()) {
    if (row.value.person !== person || Date.now() - row.value.at > DAYS) await row.delete();
  }
  await change.done;
}

/** Nobody answered, or the service is overloaded: what is kept may be shown. A refusal is a refusal. */
const silent = (error: unknown): boolean => [0, 429, 502, 503, 504].includes(asProblem(error).status);

/** The service says that this is not, or no more, for this person: a cut parent keeps nothing of the child (X20). */
export const refused = (error: unknown): boolean => [403, 404].includes(asProblem(error).status);

/** What is kept under the pair and such names goes from the device. */
export async function forget(pair: string, gone: (name: string) => boolean): Promise<void> {
  const start = `${readSession().me?.person_id} ${pair} `;
  const change = (await database()).transaction('answers', 'readwrite');
  for (let row = await change.store.openCursor(); row; row = await row.continue()) {
    if (row.key.startsWith(start) && gone(row.key.slice(start.length))) await row.delete();
  }
  await change.done;
}

/**
 * The answer of `ask`, kept under `<person> <pair> <name>`; the kept one when the service is silent.
 * Give the query `networkMode: 'always'`, or it is not even tried without a network.
 */
export async function keeping<T>(pair: string, name: string, ask: () => Promise<T>): Promise<Kept<T>> {
  const person = readSession().me?.person_id;
  const id = `${person} ${pair} ${name}`;
  try {
    const value = await ask();
    const at = Date.now();
    if (person) {
      const row: Row = { id, person, at, value };
      void database().then((held) => held.put('answers', row)).catch(() => undefined); // private mode: nothing is kept
    }
    return { value, at, kept: false };
  } catch (error) {
    if (refused(error)) void database().then((held) => held.delete('answers', id)).catch(() => undefined);
    if (!silent(error) || !person) throw error;
    const row = await database().then((held) => held.get('answers', id)).catch(() => undefined);
    if (!row || row.person !== person || Date.now() - row.at > DAYS) throw error;
    return { value: row.value as T, at: row.at, kept: true };
  }
}
