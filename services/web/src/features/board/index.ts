/** Announcements (F1): the board, who has read, a new one. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { tableSearch } from '../../ui/table';
import { board, managed, one } from './queries';

const boardRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board',
  loader: ({ context }) => context.queries.ensureQueryData(board(context.place)),
  component: lazyPage('board', () => import('./BoardPage')),
});

const managedRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board/managed',
  validateSearch: tableSearch,
  loader: ({ context }) => context.queries.ensureQueryData(managed(context.place)),
  component: lazyPage('board', () => import('./ManagedPage')),
});

const newRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board/new',
  component: lazyPage('board', () => import('./NewPage')),
});

const oneRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'board/$announcementId',
  validateSearch: tableSearch,
  loader: ({ context, params }) => context.queries.ensureQueryData(one(context.place, params.announcementId)),
  component: lazyPage('board', () => import('./AnnouncementPage')),
});

const READ = 'communication:announcement:read';

export default feature({
  name: 'board',
  routes: [boardRoute, managedRoute, newRoute, oneRoute],
  sections: [{ entry: 'communication', name: 'board', path: '/board', right: READ }],
  actions: [
    { id: 'new-announcement', name: 'new-announcement', path: '/board/new', right: 'communication:announcement:write' },
  ],
  today: () => import('./today'),
});
