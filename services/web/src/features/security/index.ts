/** One's own way in: sessions and devices, password, second factor (4.3, A7). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { entrance } from './queries';

const securityRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'security',
  loader: ({ context }) => context.queries.ensureQueryData(entrance),
  component: lazyPage('security', () => import('./SecurityPage')),
});

export default feature({
  name: 'security',
  routes: [securityRoute],
  actions: [{ id: 'security', name: 'security', path: '/security', right: 'identity:self:read' }],
  today: () => import('./today'),
});
