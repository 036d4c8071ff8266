/** «Справочники»: values of region, municipality and school, closed from above; versions compared and restored (B1). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { type TableSearch, tableSearch } from '../../ui/table';
import { READ } from './queries';

export interface VersionsSearch {
  /** Whose versions; the own ones when absent. */
  of?: string;
  older?: number;
  newer?: number;
}
const number = (value: unknown): number | undefined => (typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined);
const versionsSearch = (raw: Record<string, unknown>): VersionsSearch => {
  const found: VersionsSearch = {};
  if (typeof raw.of === 'string') found.of = raw.of;
  const [older, newer] = [number(raw.older), number(raw.newer)];
  if (older !== undefined) found.older = older;
  if (newer !== undefined) found.newer = newer;
  return found;
};

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'dictionaries',
  beforeLoad: needs(READ),
  component: lazyPage('dictionaries', () => import('./DictionariesPage')),
});
const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'dictionaries/$code',
  validateSearch: (raw: Record<string, unknown>): TableSearch => tableSearch(raw),
  beforeLoad: needs(READ),
  component: lazyPage('dictionaries', () => import('./DictionaryPage')),
});
const versionsRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'dictionaries/$code/versions',
  validateSearch: versionsSearch,
  beforeLoad: needs(READ),
  component: lazyPage('dictionaries', () => import('./VersionsPage')),
});

export default feature({
  name: 'dictionaries',
  routes: [listRoute, oneRoute, versionsRoute],
  sections: [{ entry: 'management', name: 'dictionaries', path: '/dictionaries', right: READ }],
  actions: [{ id: 'dictionaries', name: 'dictionaries', path: '/dictionaries', right: READ }],
});
