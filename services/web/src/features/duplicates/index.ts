/** «Дубли»: two records of one person, side by side; made one, and taken apart again (4.15, B2, X11). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { ABOVE, OFFICE, READ } from './queries';
import { duplicatesSearch } from './search';

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'people/duplicates',
  validateSearch: duplicatesSearch,
  beforeLoad: needs(READ),
  component: lazyPage('duplicates', () => import('./DuplicatesPage')),
});

const mergesRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'people/duplicates/merges',
  beforeLoad: needs(READ),
  component: lazyPage('duplicates', () => import('./MergesPage')),
});

const mergeRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'people/duplicates/merges/$mergeId',
  beforeLoad: needs(READ),
  component: lazyPage('duplicates', () => import('./MergePage')),
});

export default feature({
  name: 'duplicates',
  routes: [listRoute, mergesRoute, mergeRoute],
  sections: [
    { entry: 'people', name: 'duplicates', path: '/people/duplicates', right: READ, roles: OFFICE },
    { entry: 'management', name: 'duplicates', path: '/people/duplicates', right: READ, roles: ABOVE },
  ],
  actions: [{ id: 'duplicates', name: 'duplicates', path: '/people/duplicates', right: READ }],
  today: () => import('./today'),
});
