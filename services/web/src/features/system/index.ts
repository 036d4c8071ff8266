/** The state of the system for those who run it (4.69). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';

const stateRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'system',
  component: lazyPage('system', () => import('./StatePage')),
});

export default feature({
  name: 'system',
  routes: [stateRoute],
  sections: [
    {
      entry: 'system',
      name: 'state',
      path: '/system',
      right: 'identity:self:read',
      roles: ['region-operator', 'rco-operator', 'network-admin'],
    },
  ],
  today: () => import('./today'),
});
