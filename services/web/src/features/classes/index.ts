/** Classes: by parallel with their numbers, the list of a class, its journals (4.12). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { type TableSearch, tableSearch } from '../../ui/table';
import { READ, schoolClass } from './queries';

export interface ClassesSearch extends TableSearch {
  year?: number;
  /** By parallels instead of the list. */
  by?: 'parallels';
  /** The sheet of next year's classes stands open. */
  prepare?: boolean;
}
const classesSearch = (raw: Record<string, unknown>): ClassesSearch => ({
  ...tableSearch(raw),
  ...(typeof raw.year === 'number' ? { year: raw.year } : {}),
  ...(raw.prepare === true ? { prepare: true } : {}),
  ...(raw.by === 'parallels' ? { by: 'parallels' as const } : {}),
});

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'classes',
  validateSearch: classesSearch,
  beforeLoad: needs('registry:person:read'),
  component: lazyPage('classes', () => import('./ClassesPage')),
});

const classRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'classes/$classId',
  validateSearch: tableSearch,
  beforeLoad: needs(READ),
  loader: ({ context, params }) => context.queries.ensureQueryData(schoolClass(context.place, params.classId)),
  component: lazyPage('classes', () => import('./ClassPage')),
});

const journalsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'classes/$classId/journals',
  validateSearch: tableSearch,
  beforeLoad: needs('academic:group:read'),
  loader: ({ context, params }) => context.queries.ensureQueryData(schoolClass(context.place, params.classId)),
  component: lazyPage('classes', () => import('./JournalsPage')),
});

const subgroupsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'classes/$classId/subgroups',
  beforeLoad: needs('registry:person:read'),
  loader: ({ context, params }) => context.queries.ensureQueryData(schoolClass(context.place, params.classId)),
  component: lazyPage('classes', () => import('./SubgroupsPage')),
});

export default feature({
  name: 'classes',
  routes: [listRoute, classRoute, subgroupsRoute, journalsRoute],
  // A family has the right to its own class only, and no list of classes.
  actions: [{ id: 'next-year-classes', name: 'next-year-classes', path: '/classes', right: 'registry:class:write' }],
  sections: [{ entry: 'people', name: 'classes', path: '/classes', right: 'registry:person:read', places: ['staff'] }],
});
