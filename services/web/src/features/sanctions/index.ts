/** Measures against violators of the rules of use: the organisation's list, one measure, one's own (4.9, A11). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { OFFICE, OTHERS, READ, REPORT, own } from './queries';
import { sanctionsSearch } from './search';

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'sanctions',
  validateSearch: sanctionsSearch,
  beforeLoad: needs(READ),
  component: lazyPage('sanctions', () => import('./SanctionsPage')),
});

const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'sanctions/$sanctionId',
  beforeLoad: needs(READ),
  component: lazyPage('sanctions', () => import('./SanctionPage')),
});

const ownRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'own-sanctions',
  loader: ({ context }) => context.queries.ensureQueryData(own),
  component: lazyPage('sanctions', () => import('./OwnPage')),
});

export default feature({
  name: 'sanctions',
  routes: [listRoute, oneRoute, ownRoute],
  sections: [
    { entry: 'management', name: 'sanctions', path: '/sanctions', right: READ, roles: OFFICE },
    { entry: 'people', name: 'sanctions', path: '/sanctions', right: READ, roles: OTHERS },
  ],
  actions: [{ id: 'report-violation', name: 'report-violation', path: '/sanctions', right: REPORT }],
  today: () => import('./today'),
});
