/**
 * The guided demonstration of three minutes (X24, screens.md §5). The shell knows only whether it is open: bar, steps
 * and texts come when somebody asks for them. `walk.ts` is not called rules.ts, because those go into the first load.
 */
import { lazy, useSyncExternalStore } from 'react';
import { loadTexts } from '../../text/i18n';

const OPEN = 'tour-open';
const listeners = new Set<() => void>();
const isOpen = (): boolean => sessionStorage.getItem(OPEN) === '1';

export function showTour(open: boolean): void {
  if (open) sessionStorage.setItem(OPEN, '1');
  else sessionStorage.removeItem(OPEN);
  listeners.forEach((listener) => listener());
}
export const useTourOpen = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOpen);

const withTexts = <Part>(load: () => Promise<Part>): Promise<Part> => Promise.all([load(), loadTexts('tour')]).then(([part]) => part);
export const TourBar = lazy(() => withTexts(() => import('./TourBar')));
export const TourStart = lazy(() => withTexts(() => import('./TourStart')));
