/** Standard reports (4.48, 4.49): the catalogue by role, a report filled in, live, on paper (E2). */
import { createRoute, notFound } from '@tanstack/react-router';
import type { Place } from '../../session/places';
import { lazyPage, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { MUNICIPAL, SCHOOL, catalogue } from './queries';
import { givenOf } from './rules';

/** The municipality's right, the school's: either opens the section. */
function mayReport({ context }: { context: { place: Place } }): void {
  if (!context.place.hats.some((hat) => hat.rights.has(SCHOOL) || hat.rights.has(MUNICIPAL))) throw notFound();
}

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'reports',
  beforeLoad: mayReport,
  validateSearch: (search: Record<string, unknown>): { q?: string } => (typeof search.q === 'string' && search.q ? { q: search.q } : {}),
  loader: ({ context }) => context.queries.ensureQueryData(catalogue(context.place)),
  component: lazyPage('reports', () => import('./ReportsPage')),
});

const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'reports/$name',
  beforeLoad: mayReport,
  validateSearch: givenOf,
  loader: ({ context }) => context.queries.ensureQueryData(catalogue(context.place)),
  component: lazyPage('reports', () => import('./ReportPage')),
});

export default feature({
  name: 'reports',
  routes: [listRoute, oneRoute],
  sections: [
    { entry: 'reports', name: 'reports', path: '/reports', right: SCHOOL },
    { entry: 'reports', name: 'reports', path: '/reports', right: MUNICIPAL, roles: ['region-operator'] },
  ],
  actions: [{ id: 'open-report', name: 'open-report', path: '/reports', right: SCHOOL }],
  today: () => import('./today'),
});
