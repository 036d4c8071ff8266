/** The router and the cache of answers. */
import { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { retry, retryDelay } from '../api/problem';
import { watchSession, readSession } from '../session/session';
import { focusTitleNext } from '../ui/PageFrame';
import { NotFoundPage, ProblemPage } from './ErrorPages';
import { Loading } from './Loading';
import { routes } from './routes';

export const queries = new QueryClient({
  defaultOptions: {
    // Always: a query that waits for the network says nothing; one that fails is told, or answered from the device.
    queries: { retry, retryDelay, staleTime: 15_000, refetchOnWindowFocus: true, refetchOnReconnect: true, networkMode: 'always' },
    mutations: { retry: false },
  },
});

export const router = createRouter({
  routeTree: routes,
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0, // Query decides what is fresh
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) focusTitleNext();
});

// Another person or other hats: nothing of the former may be shown.
let person = readSession().me?.person_id;
watchSession(() => {
  const now = readSession().me?.person_id;
  if (person && now !== person) queries.clear();
  if (now) person = now;
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
