/** Who may what and why: the matrix of rights, its versions, one person's rights, appointments by order (4.5, 4.6; A4, A9). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { APPOINT, APPOINTED, MATRIX } from './queries';
import { appointmentsSearch, checkSearch, versionsSearch } from './search';

const rightsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'rights',
  beforeLoad: needs(MATRIX),
  component: lazyPage('access', () => import('./RightsPage')),
});

const versionsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'rights/versions',
  validateSearch: versionsSearch,
  beforeLoad: needs(MATRIX),
  component: lazyPage('access', () => import('./VersionsPage')),
});

const checkRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'rights/people',
  validateSearch: checkSearch,
  beforeLoad: needs(MATRIX),
  component: lazyPage('access', () => import('./CheckPage')),
});

const personRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'rights/people/$personId',
  validateSearch: checkSearch,
  beforeLoad: needs(MATRIX),
  component: lazyPage('access', () => import('./PersonPage')),
});

const appointmentsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'appointments',
  validateSearch: appointmentsSearch,
  beforeLoad: needs(APPOINTED),
  component: lazyPage('access', () => import('./AppointmentsPage')),
});

export default feature({
  name: 'access',
  routes: [rightsRoute, versionsRoute, checkRoute, personRoute, appointmentsRoute],
  sections: [
    { entry: 'management', name: 'rights', path: '/rights', right: MATRIX, places: ['staff'] },
    { entry: 'management', name: 'appointments', path: '/appointments', right: APPOINTED, places: ['staff'] },
    { entry: 'staff', name: 'appointments', path: '/appointments', right: APPOINTED, roles: ['hr-specialist'] },
  ],
  actions: [
    { id: 'check-person', name: 'check-person', path: '/rights/people', right: MATRIX },
    { id: 'appoint', name: 'appoint', path: '/appointments', right: APPOINT },
  ],
});
