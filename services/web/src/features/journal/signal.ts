/** A value outside React that a few components watch: moving through the grid must not draw the page anew. */
import { useSyncExternalStore } from 'react';

export class Signal<T> {
  private readonly listeners = new Set<() => void>();
  constructor(private value: T) {}
  get = (): T => this.value;
  set = (value: T): void => {
    this.value = value;
    this.listeners.forEach((listener) => listener());
  };
  watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
export const useSignal = <T>(signal: Signal<T>): T => useSyncExternalStore(signal.watch, signal.get);
