/** The state of the system for those who run it (4.69). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';

const SELF = 'identity:self:read';
const OPERATORS = ['region-operator', 'rco-operator', 'network-admin'] as const;

const stateRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'system',
  beforeLoad: needs(SELF, ...OPERATORS),
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
      right: SELF,
      roles: OPERATORS,
    },
  ],
  today: () => import('./today'),
});
