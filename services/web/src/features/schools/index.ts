/** Connected schools: list, connect, suspend and make active again (4.10, S5.1). */
import { createRoute } from '@tanstack/react-router';
import type { Role } from '../../api/schemas';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { type TableSearch, tableSearch } from '../../ui/table';
import { DEPARTMENT, READ, WRITE } from './queries';
import { LIST } from './card/queries';
import { STATES, type State } from './rules';

/** Whose menu has the own card; others find it by the search box. */
const KEEPERS: readonly Role[] = ['director', 'coordinator', 'deputy-head', 'network-admin'];

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

export interface CardsSearch extends TableSearch {
  /** Only cards without this field. */
  missing?: string;
}
const cardsSearch = (raw: Record<string, unknown>): CardsSearch => ({
  ...tableSearch(raw),
  ...(typeof raw.missing === 'string' && raw.missing ? { missing: raw.missing } : {}),
});
const cardPage = lazyPage('schools', () => import('./card/CardPage'));

const cardsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'schools/cards',
  validateSearch: cardsSearch,
  beforeLoad: needs(LIST, ...DEPARTMENT),
  component: lazyPage('schools', () => import('./card/CardsPage')),
});
const schoolRoute = createRoute({ getParentRoute: () => placeRoute, path: 'schools/$schoolId', beforeLoad: needs(READ, ...DEPARTMENT), component: cardPage });
const schoolTabRoute = createRoute({ getParentRoute: () => placeRoute, path: 'schools/$schoolId/$tab', beforeLoad: needs(READ, ...DEPARTMENT), component: cardPage });
const ownRoute = createRoute({ getParentRoute: () => placeRoute, path: 'school', beforeLoad: needs(READ), component: cardPage });
const ownTabRoute = createRoute({ getParentRoute: () => placeRoute, path: 'school/$tab', beforeLoad: needs(READ), component: cardPage });

export default feature({
  name: 'schools',
  routes: [listRoute, newRoute, cardsRoute, schoolRoute, schoolTabRoute, ownRoute, ownTabRoute],
  sections: [
    { entry: 'schools', name: 'schools', path: '/schools', right: READ, roles: DEPARTMENT },
    { entry: 'schools', name: 'school-cards', path: '/schools/cards', right: LIST, roles: DEPARTMENT },
    { entry: 'management', name: 'school', path: '/school', right: LIST, roles: KEEPERS, levels: ['school'] },
  ],
  today: () => import('./today'),
  actions: [{ id: 'school-card', name: 'school-card', path: '/school', right: READ }],
});
