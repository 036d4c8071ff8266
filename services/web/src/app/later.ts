/** What nobody needs for the first view waits until the page stands: news, toasts, the parts of dialogs and menus (F17, P2). */
import { useRouterState } from '@tanstack/react-router';
import { startTransition, useEffect, useState } from 'react';

const AFTER_FIRST_PAGE = 1000;

export function useLater(): boolean {
  const stands = useRouterState({ select: (state) => state.resolvedLocation !== undefined });
  const [later, setLater] = useState(false);
  useEffect(() => {
    if (!stands) return;
    const waiting = setTimeout(() => startTransition(() => setLater(true)), AFTER_FIRST_PAGE);
    return () => clearTimeout(waiting);
  }, [stands]);
  return later;
}
