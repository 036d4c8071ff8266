/** The tree of addresses: the start page, and below a place the shell with «Today» and the features. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, placeRoute, rootRoute } from '../session/routes';
import { Root } from './Root';
import { Shell } from './Shell';
import { placeRoutes } from './features';

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: lazyPage([], () => import('./start/StartPage')),
});

const todayRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: '/',
  component: lazyPage([], () => import('./today/TodayPage')),
});

rootRoute.update({ component: Root });
placeRoute.update({ component: Shell });

export const routes = rootRoute.addChildren([startRoute, placeRoute.addChildren([todayRoute, ...placeRoutes])]);
