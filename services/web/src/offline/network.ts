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
export function tellUnsent(feature: string, count: number): void {
  counts.set(feature, count);
  listeners.forEach((listener) => listener());
}
export const useUnsent = (): number =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
