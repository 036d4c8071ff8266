/** Consents: the school's matrix, one person's ledger, texts, and one's own (4.17, B5, X21). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { OWN, READ, SEES_TEXTS, WRITE, kinds, own } from './queries';
import { consentsSearch } from './search';

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'consents',
  validateSearch: consentsSearch,
  beforeLoad: needs(READ),
  loader: ({ context }) => context.queries.ensureQueryData(kinds(context.place)),
  component: lazyPage('consents', () => import('./ConsentsPage')),
});

const textsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'consents/texts',
  beforeLoad: needs(SEES_TEXTS),
  loader: ({ context }) => context.queries.ensureQueryData(kinds(context.place)),
  component: lazyPage('consents', () => import('./TextsPage')),
});

const personRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'consents/$personId',
  beforeLoad: needs(READ),
  loader: ({ context }) => context.queries.ensureQueryData(kinds(context.place)),
  component: lazyPage('consents', () => import('./PersonPage')),
});

const ownRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'own-consents',
  beforeLoad: needs(OWN),
  loader: ({ context }) => context.queries.ensureQueryData(own(context.place)),
  component: lazyPage('consents', () => import('./OwnPage')),
});

export default feature({
  name: 'consents',
  routes: [listRoute, textsRoute, personRoute, ownRoute],
  sections: [
    { entry: 'people', name: 'consents', path: '/consents', right: READ },
    { entry: 'management', name: 'consent-texts', path: '/consents/texts', right: 'registry:consent-text:write' },
    { entry: 'today', name: 'own-consents', path: '/own-consents', right: OWN },
  ],
  actions: [
    { id: 'collect-consents', name: 'collect-consents', path: '/consents', right: WRITE },
    { id: 'own-consents', name: 'own-consents', path: '/own-consents', right: OWN },
  ],
  today: () => import('./today'),
});
