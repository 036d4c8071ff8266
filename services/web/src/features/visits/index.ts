/** Visits: who signs in, by role, day, class or school; who never has (4.8, A8). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { tableSearch } from '../../ui/table';
import { OFFICE, OTHERS, READ, SPANS } from './queries';

const visitsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'visits',
  beforeLoad: needs(READ),
  validateSearch: (search: Record<string, unknown>) => ({
    ...tableSearch(search),
    days: SPANS.find((each) => each === search.days),
  }),
  component: lazyPage('visits', () => import('./VisitsPage')),
});

export default feature({
  name: 'visits',
  routes: [visitsRoute],
  sections: [
    { entry: 'management', name: 'visits', path: '/visits', right: READ, roles: OFFICE },
    { entry: 'reports', name: 'visits', path: '/visits', right: READ, roles: OTHERS },
  ],
});
