/** The week of a class, a teacher, a room; entered by hand with clashes explained, lessons made of it (C3, 4.27). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { READ } from './queries';
import { VIEWS, type View } from './rules';

export interface TimetableSearch {
  view?: View;
  /** Class name, teacher's id or room. */
  whose?: string;
  on?: string;
}
function timetableSearch(search: Record<string, unknown>): TimetableSearch {
  const found: TimetableSearch = {};
  const view = VIEWS.find((each) => each === search.view);
  if (view) found.view = view;
  if (typeof search.whose === 'string' || typeof search.whose === 'number') found.whose = String(search.whose);
  if (typeof search.on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.on)) found.on = search.on;
  return found;
}

const weekRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'timetable',
  beforeLoad: needs(READ),
  validateSearch: timetableSearch,
  component: lazyPage('timetable', () => import('./TimetablePage')),
});

export default feature({
  name: 'timetable',
  routes: [weekRoute],
  sections: [{ entry: 'timetable', name: 'timetable', path: '/timetable', right: READ }],
});
