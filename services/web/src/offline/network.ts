/** Whether the browser thinks there is a network. */
import { useSyncExternalStore } from 'react';

function watch(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine);

/** How many edits wait on this device: features with an outbox tell theirs, the header shows the sum. */
const counts = new Map<string, number>();
const listeners = new Set<() => void>();
function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function tellUnsent(feature: string, count: number): void {
  counts.set(feature, count);
  listeners.forEach((listener) => listener());
}

/** The same without delay, for the question at signing out: every edit that has not arrived. */
const held = new Map<string, number>();
export function tellHeld(feature: string, count: number): void {
  held.set(feature, count);
  listeners.forEach((listener) => listener());
}
export const heldNow = (): number => [...held.values()].reduce((sum, count) => sum + count, 0);
export const useHeld = (): number => useSyncExternalStore(listen, heldNow);

export const useUnsent = (): number =>
  useSyncExternalStore(
    listen,
    () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
