/** Rosters for other systems by the standard OneRoster: what an export holds, for whom, and the file itself (4.71, B7). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { READ, counts } from './queries';

const exchangeRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'exchange',
  beforeLoad: needs(READ),
  loader: ({ context }) => context.queries.ensureQueryData(counts(context.place)),
  component: lazyPage('exchange', () => import('./ExchangePage')),
});

export default feature({
  name: 'exchange',
  routes: [exchangeRoute],
  sections: [{ entry: 'management', name: 'exchange', path: '/exchange', right: READ }],
  actions: [{ id: 'export-oneroster', name: 'export-oneroster', path: '/exchange', right: READ }],
});
