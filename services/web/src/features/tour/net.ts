/** The switch «Нет связи»: for this page only, as if the cable had been pulled; everything comes back with it. */
let kept: typeof globalThis.fetch | null = null;
const listeners = new Set<() => void>();

export const isCut = (): boolean => kept !== null;
export const watchNet = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function cutNet(cut: boolean): void {
  if (cut === isCut()) return;
  if (cut) {
    kept = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new TypeError('cut off by the demonstration'));
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  } else {
    if (kept) globalThis.fetch = kept;
    kept = null;
    delete (navigator as { onLine?: boolean }).onLine; // the browser's own answer again
  }
  dispatchEvent(new Event(cut ? 'offline' : 'online'));
  listeners.forEach((listener) => listener());
}
