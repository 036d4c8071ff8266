/**
 * Keys of a screen. Letters are bound to the physical key (`code`), so that no layout has to be switched; signs to
 * the character. What is registered is what `F1` and `?` list.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';

export interface Key {
  /** `KeyN`, `Slash`, `Escape`, …: the event's code. */
  code: string;
  ctrl?: boolean;
  /** What is printed on it: «N», «Ctrl+K», «/». */
  shown: string;
  /** What it does, in the person's words. */
  does: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field. */
  inFields?: boolean;
}

let active: readonly Key[] = [];
const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey) return;
  const wanted = active.findLast(
    (key) =>
      key.code === event.code &&
      (key.ctrl ?? false) === (event.ctrlKey || event.metaKey) &&
      (key.inFields || key.ctrl || !typing(event.target)),
  );
  if (!wanted) return;
  event.preventDefault();
  wanted.run(event);
}

/** Bind keys while the component is shown; the newest binding of a key wins. */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const names = keys.map((key) => `${key.ctrl ? '^' : ''}${key.code} ${key.shown} ${key.does}`).join('\n');
  useEffect(() => {
    const mine = latest.current.map((key, place): Key => ({ ...key, run: (event) => latest.current[place]?.run(event) }));
    if (active.length === 0) addEventListener('keydown', press);
    active = [...active, ...mine];
    tell();
    return () => {
      active = active.filter((key) => !mine.includes(key));
      if (active.length === 0) removeEventListener('keydown', press);
      tell();
    };
  }, [names]);
}

/** The keys that work now, for the list of keys. */
export const useActiveKeys = (): readonly Key[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => active,
  );
