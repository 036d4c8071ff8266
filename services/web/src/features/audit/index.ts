/** The journal of acts: who opened or changed what, put together from all services (4.7, A10). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { READ } from './queries';
import { auditSearch } from './search';

const auditRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'audit',
  validateSearch: auditSearch,
  beforeLoad: needs(READ),
  component: lazyPage('audit', () => import('./AuditPage')),
});

export default feature({
  name: 'audit',
  routes: [auditRoute],
  sections: [{ entry: 'management', name: 'audit', path: '/audit', right: READ, places: ['staff'] }],
});
