/** Which marks this person has seen, on this device; the address's child of last time. */
import { readSession } from '../../session/session';

const MOST = 400;
const key = (name: string): string => `diary ${readSession().me?.person_id ?? ''} ${name}`;

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
};
const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // no room: everything stays new
  }
};

export const lastChild = (): string | null => read('child');
export const rememberChild = (id: string): void => write('child', id);

export const seenMarks = (child: string): ReadonlySet<string> => new Set((read(`seen ${child}`) ?? '').split('\n'));

/** Returns whether something was new. */
export function see(child: string, ids: readonly string[]): boolean {
  const before = seenMarks(child);
  const fresh = ids.filter((id) => !before.has(id));
  if (fresh.length > 0) write(`seen ${child}`, [...before, ...fresh].slice(-MOST).join('\n'));
  return fresh.length > 0;
}
