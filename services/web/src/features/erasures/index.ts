/** Data whose term is over, destroyed by an act that the director approves (152-ФЗ ст. 21). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { READ } from './queries';

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'erasures',
  beforeLoad: needs(READ),
  component: lazyPage('erasures', () => import('./ErasuresPage')),
});

const actRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'erasures/$actId',
  beforeLoad: needs(READ),
  component: lazyPage('erasures', () => import('./ActPage')),
});

export default feature({
  name: 'erasures',
  routes: [listRoute, actRoute],
  sections: [{ entry: 'management', name: 'erasures', path: '/erasures', right: READ }],
});
