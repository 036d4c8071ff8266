/** Access and passwords: cards for a class, the staff, chosen people; closing and opening the way in (4.4, A6). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { type TableSearch, tableSearch } from '../../ui/table';
import { OFFICE, READ, WRITE, account } from './queries';

export const WAYS = ['class', 'staff', 'school', 'found', 'chosen'] as const;
export type Way = (typeof WAYS)[number];
export interface AccessSearch extends TableSearch {
  way?: Way;
  class?: string;
  kind?: 'student' | 'parent';
  /** Beginning of a name or login. */
  name?: string;
}
const accessSearch = (raw: Record<string, unknown>): AccessSearch => {
  const found: AccessSearch = tableSearch(raw);
  const way = WAYS.find((each) => each === raw.way);
  if (way) found.way = way;
  if (typeof raw.class === 'string') found.class = raw.class;
  if (raw.kind === 'student' || raw.kind === 'parent') found.kind = raw.kind;
  if (typeof raw.name === 'string' && raw.name) found.name = raw.name;
  return found;
};

const accessRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'access',
  validateSearch: accessSearch,
  beforeLoad: needs(READ),
  component: lazyPage('cards', () => import('./AccessPage')),
});

const accountRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'access/$personId',
  beforeLoad: needs(READ, ...OFFICE),
  loader: ({ context, params }) => context.queries.ensureQueryData(account(context.place, params.personId)),
  component: lazyPage(['cards', 'security'], () => import('./AccountPage')),
});

export default feature({
  name: 'cards',
  routes: [accessRoute, accountRoute],
  sections: [{ entry: 'management', name: 'access', path: '/access', right: READ, places: ['staff'] }],
  actions: [{ id: 'issue-passwords', name: 'issue-passwords', path: '/access', right: WRITE }],
  today: () => import('./today'),
});
