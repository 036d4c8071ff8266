/** Import of the school's lists: a line of steps, the list of imports with their undo (4.16, B7, X1). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { tableSearch } from '../../ui/table';
import { READ, WRITE, oneImport } from './queries';
import { LOAD, oneWorkload } from './workload';

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
  validateSearch: (raw: Record<string, unknown>): { what?: 'workload' } => (raw.what === 'workload' ? { what: 'workload' } : {}),
  beforeLoad: needs(WRITE),
  component: lazyPage('imports', () => import('./NewImportPage')),
});

export const STEPS = ['columns', 'check', 'alike', 'sum'] as const;
const stepSearch = (raw: Record<string, unknown>) => ({
  ...tableSearch(raw),
  ...(STEPS.some((step) => step === raw.step) ? { step: raw.step as (typeof STEPS)[number] } : {}),
  ...(raw.only === 'error' || raw.only === 'warning' ? { only: raw.only as 'error' | 'warning' } : {}),
  ...(typeof raw.sheet === 'string' ? { sheet: raw.sheet } : {}),
});
const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'import/$importId',
  validateSearch: stepSearch,
  beforeLoad: needs(READ),
  loader: ({ context, params }) => context.queries.ensureQueryData(oneImport(context.place, params.importId)),
  component: lazyPage('imports', () => import('./ImportPage')),
});

const loadsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'import/workload',
  validateSearch: tableSearch,
  beforeLoad: needs(LOAD),
  component: lazyPage('imports', () => import('./WorkloadsPage')),
});

const loadRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'import/workload/$workloadId',
  validateSearch: stepSearch,
  beforeLoad: needs(LOAD),
  loader: ({ context, params }) => context.queries.ensureQueryData(oneWorkload(context.place, params.workloadId)),
  component: lazyPage('imports', () => import('./WorkloadPage')),
});

export default feature({
  name: 'imports',
  routes: [listRoute, newRoute, oneRoute, loadsRoute, loadRoute],
  sections: [{ entry: 'management', name: 'import', path: '/import', right: READ }],
  actions: [
    { id: 'import-list', name: 'import-list', path: '/import/new', right: WRITE },
    { id: 'import-workload', name: 'import-workload', path: '/import/workload', right: LOAD },
  ],
  today: () => import('./today'),
});
