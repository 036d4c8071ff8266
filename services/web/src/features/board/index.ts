/** Announcements (F1): the board, who has read, a new one. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { tableSearch } from '../../ui/table';
import { READ, WRITE, board, managed, one } from './queries';

const boardRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board',
  beforeLoad: needs(READ),
  loader: ({ context }) => context.queries.ensureQueryData(board(context.place)),
  component: lazyPage('board', () => import('./BoardPage')),
});

const managedRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board/managed',
  beforeLoad: needs(WRITE),
  validateSearch: tableSearch,
  loader: ({ context }) => context.queries.ensureQueryData(managed(context.place)),
  component: lazyPage('board', () => import('./ManagedPage')),
});

const newRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board/new',
  beforeLoad: needs(WRITE),
  component: lazyPage('board', () => import('./NewPage')),
});

const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board/$announcementId',
  beforeLoad: needs(READ),
  validateSearch: tableSearch,
  loader: ({ context, params }) => context.queries.ensureQueryData(one(context.place, params.announcementId)),
  component: lazyPage('board', () => import('./AnnouncementPage')),
});

export default feature({
  name: 'board',
  routes: [boardRoute, managedRoute, newRoute, oneRoute],
  sections: [{ entry: 'communication', name: 'board', path: '/board', right: READ }],
  actions: [
    { id: 'new-announcement', name: 'new-announcement', path: '/board/new', right: WRITE },
  ],
  today: () => import('./today'),
});
