/** The router and the cache of answers. */
import { QueryClient } from '@tanstack/react-query';
import { type AnyRoute, createRouter } from '@tanstack/react-router';
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
  defaultPendingMs: 0, // at first: the frame is drawn while Keycloak is asked (F17)
  defaultPendingMinMs: 0,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

// From page to page: grey rows only where one has really to wait.
const stands = router.subscribe('onResolved', () => {
  stands();
  router.update({ ...router.options, defaultPendingMs: 300 });
});

router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
  if (pathChanged && fromLocation) focusTitleNext();
});

// Another person: nothing of the former may be shown. Other hats: the address is judged anew by their rights.
let { me: person, places } = readSession();
watchSession(() => {
  const now = readSession();
  const same = person?.person_id === now.me?.person_id;
  if (person && !same) queries.clear();
  if (person && same && now.places !== places) void router.invalidate();
  if (now.me) person = now.me;
  places = now.places;
});

/** The parts of the page in the address, fetched while it is still being asked who is signed in. */
export function fetchParts(): void {
  for (const { routeId } of router.matchRoutes(router.latestLocation)) void router.loadRouteChunk((router.routesById as Record<string, AnyRoute>)[routeId]!);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
