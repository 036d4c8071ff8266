/** People: the list with its search, the personal file and one's own, staff taken on and dismissed by order (4.13, 4.14). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { OWN, ownFiles } from './fileQueries';
import { READ, STAFF, WRITE, file } from './queries';
import { peopleSearch, staffSearch } from './search';

const peopleRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'people',
  validateSearch: peopleSearch,
  beforeLoad: needs(READ),
  component: lazyPage('people', () => import('./PeoplePage')),
});

const newStudentRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'people/new',
  beforeLoad: needs(WRITE),
  component: lazyPage('people', () => import('./NewStudentPage')),
});

const personRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'people/$personId',
  beforeLoad: needs(READ),
  loader: ({ context, params }) => context.queries.ensureQueryData(file(context.place, params.personId)),
  component: lazyPage('people', () => import('./PersonPage')),
});

const staffRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'staff',
  validateSearch: staffSearch,
  beforeLoad: needs(READ),
  component: lazyPage('people', () => import('./StaffPage')),
});

const newStaffRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'staff/new',
  beforeLoad: needs(STAFF),
  component: lazyPage('people', () => import('./NewStaffPage')),
});

const myFileRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'my-file',
  validateSearch: (raw: Record<string, unknown>): { who?: string } => (typeof raw.who === 'string' ? { who: raw.who } : {}),
  beforeLoad: needs(OWN),
  loader: ({ context }) => context.queries.ensureQueryData(ownFiles(context.place)),
  component: lazyPage('people', () => import('./MyFilePage')),
});

export default feature({
  name: 'people',
  routes: [peopleRoute, newStudentRoute, personRoute, staffRoute, newStaffRoute, myFileRoute],
  sections: [
    { entry: 'people', name: 'people', path: '/people', right: READ },
    { entry: 'today', name: 'my-file', path: '/my-file', right: OWN },
    { entry: 'staff', name: 'staff', path: '/staff', right: READ },
  ],
  today: () => import('./today'),
});
