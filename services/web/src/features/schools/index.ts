/** Connected schools: list, connect, suspend and make active again (4.10, S5.1). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { type TableSearch, tableSearch } from '../../ui/table';
import { DEPARTMENT, READ, WRITE } from './queries';
import { STATES, type State } from './rules';

export interface SchoolsSearch extends TableSearch {
  state?: State;
}
const schoolsSearch = (raw: Record<string, unknown>): SchoolsSearch => {
  const found: SchoolsSearch = tableSearch(raw);
  const state = STATES.find((each) => each === raw.state);
  if (state) found.state = state;
  return found;
};

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'schools',
  validateSearch: schoolsSearch,
  beforeLoad: needs(READ, ...DEPARTMENT),
  component: lazyPage('schools', () => import('./SchoolsPage')),
});

const newRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'schools/new',
  beforeLoad: needs(WRITE),
  validateSearch: (raw: Record<string, unknown>): { step?: string } => (typeof raw.step === 'string' ? { step: raw.step } : {}),
  component: lazyPage('schools', () => import('./ConnectPage')),
});

const schoolRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'schools/$schoolId',
  beforeLoad: needs(READ, ...DEPARTMENT),
  component: lazyPage('schools', () => import('./SchoolPage')),
});

export default feature({
  name: 'schools',
  routes: [listRoute, newRoute, schoolRoute],
  sections: [{ entry: 'schools', name: 'schools', path: '/schools', right: READ, roles: DEPARTMENT }],
});
