/** The service worker: the shell opens without a network; a new version waits until the person agrees. */
import { Workbox } from 'workbox-window';

let waiting: Workbox | null = null;
const listeners = new Set<() => void>();

export const updateWaits = (): boolean => waiting !== null;
export const watchUpdate = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const worker = new Workbox('/sw.js');
  worker.addEventListener('waiting', () => {
    waiting = worker;
    listeners.forEach((listener) => listener());
  });
  void worker.register().catch(() => undefined);
}

/** Take the new version: the page reloads when the new worker has control. */
export function takeUpdate(): void {
  waiting?.addEventListener('controlling', () => location.reload());
  waiting?.messageSkipWaiting();
}

export function putUpdateOff(): void {
  waiting = null;
  listeners.forEach((listener) => listener());
}
