/** Import of the school's lists: a line of steps, the list of imports with their undo (4.16, B7, X1). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { tableSearch } from '../../ui/table';
import { READ, WRITE, oneImport } from './queries';

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'import',
  validateSearch: tableSearch,
  beforeLoad: needs(READ),
  component: lazyPage('imports', () => import('./ImportsPage')),
});

const newRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'import/new',
  beforeLoad: needs(WRITE),
  component: lazyPage('imports', () => import('./NewImportPage')),
});

export const STEPS = ['check', 'sum'] as const;
const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'import/$importId',
  validateSearch: (raw: Record<string, unknown>) => ({
    ...tableSearch(raw),
    ...(STEPS.some((step) => step === raw.step) ? { step: raw.step as (typeof STEPS)[number] } : {}),
    ...(raw.only === 'error' || raw.only === 'warning' ? { only: raw.only as 'error' | 'warning' } : {}),
    ...(typeof raw.sheet === 'string' ? { sheet: raw.sheet } : {}),
  }),
  beforeLoad: needs(READ),
  loader: ({ context, params }) => context.queries.ensureQueryData(oneImport(context.place, params.importId)),
  component: lazyPage('imports', () => import('./ImportPage')),
});

export default feature({
  name: 'imports',
  routes: [listRoute, newRoute, oneRoute],
  sections: [{ entry: 'management', name: 'import', path: '/import', right: READ }],
  actions: [{ id: 'import-list', name: 'import-list', path: '/import/new', right: WRITE }],
  today: () => import('./today'),
});
