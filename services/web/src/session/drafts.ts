/** What is being typed survives a reload, an update and the end of a sign-on; kept by person and place, 30 days. */
import { readSession } from './session';

const DAYS = 30 * 86_400_000;
const key = (name: string): string => `draft ${readSession().me?.person_id ?? ''} ${name}`;

export function readDraft<T>(name: string): T | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(name)) ?? 'null') as { at: number; values: T } | null;
    return kept && Date.now() - kept.at < DAYS ? kept.values : null;
  } catch {
    return null;
  }
}
export const keepDraft = (name: string, values: unknown): void =>
  localStorage.setItem(key(name), JSON.stringify({ at: Date.now(), values }));
export const dropDraft = (name: string): void => localStorage.removeItem(key(name));
