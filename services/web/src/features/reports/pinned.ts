/** The shelf «Мои»: pinned reports and where each was last run, on this device. */
import { useState } from 'react';
import { readSession } from '../../session/session';
import type { Given } from './rules';

const key = (name: string): string => `reports ${readSession().me?.person_id ?? ''} ${name}`;

function read<T>(name: string, otherwise: T): T {
  try {
    return (JSON.parse(localStorage.getItem(key(name)) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}
const write = (name: string, value: unknown): void => localStorage.setItem(key(name), JSON.stringify(value));

export const lastGiven = (): Given => read<Given>('last', {});
export const rememberGiven = (values: Given): void => write('last', { ...lastGiven(), ...values });

export function usePinned(): { pinned: readonly string[]; toggle: (name: string) => void } {
  const [pinned, setPinned] = useState<readonly string[]>(() => read<string[]>('pinned', []));
  const toggle = (name: string) => {
    const next = pinned.includes(name) ? pinned.filter((each) => each !== name) : [...pinned, name];
    write('pinned', next);
    setPinned(next);
  };
  return { pinned, toggle };
}
