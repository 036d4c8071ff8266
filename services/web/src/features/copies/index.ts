/** Everything kept about a person: asked for by himself, or gathered by the school on a written request (152-ФЗ ст. 14). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { OWN, READ, own, subjects } from './queries';

const ownRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'own-copies',
  beforeLoad: needs(OWN),
  loader: ({ context }) => Promise.all([context.queries.ensureQueryData(own(context.place)), context.queries.ensureQueryData(subjects(context.place))]),
  component: lazyPage('copies', () => import('./OwnPage')),
});

const schoolRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'copies',
  beforeLoad: needs(READ),
  component: lazyPage('copies', () => import('./RequestsPage')),
});

export default feature({
  name: 'copies',
  routes: [ownRoute, schoolRoute],
  sections: [{ entry: 'people', name: 'copies', path: '/copies', right: READ }],
  actions: [{ id: 'own-copies', name: 'own-copies', path: '/own-copies', right: OWN }],
});
