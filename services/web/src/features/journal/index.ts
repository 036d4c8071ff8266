/** The journal (C6): grid, lesson, attendance, period marks; the outbox that carries what is typed to the service. */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { watchUnsent } from './outbox/start';
import { CORRECT, READ, journal, journals, pairs, types, years } from './queries';

export interface JournalSearch {
  period?: string;
  /** `2026-11`: only this month's lessons. */
  month?: string;
}
const journalSearch = (search: Record<string, unknown>): JournalSearch => ({
  ...(typeof search.period === 'string' ? { period: search.period } : {}),
  ...(typeof search.month === 'string' && /^\d{4}-\d{2}$/.test(search.month) ? { month: search.month } : {}),
});
const yearSearch = (search: Record<string, unknown>): { year?: number } =>
  Number(search.year) > 2000 ? { year: Number(search.year) } : {};

const listRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'journal',
  beforeLoad: needs(READ),
  loader: ({ context }) => context.queries.ensureQueryData(journals(context.place)),
  component: lazyPage('journal', () => import('./JournalsPage')),
});

const gridRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'journal/$groupId',
  validateSearch: journalSearch,
  beforeLoad: needs(READ),
  loaderDeps: ({ search }) => ({ period: search.period }),
  loader: ({ context, params, deps }) => {
    const [pair = ''] = pairs(context.place); // who almost always sees it: what the grid is drawn with comes beside it
    void context.queries.prefetchQuery(types(pair));
    void context.queries.prefetchQuery(years(pair));
    return context.queries.ensureQueryData(journal(context.place, params.groupId, deps.period));
  },
  component: lazyPage('journal', () => import('./JournalPage')),
});

const periodRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'journal/$groupId/period/$periodId',
  beforeLoad: needs('academic:period-mark:read'),
  component: lazyPage('journal', () => import('./period/PeriodPage')),
});

const historyRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'journal/$groupId/history',
  beforeLoad: needs(READ),
  component: lazyPage('journal', () => import('./HistoryPage')),
});

const lessonRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'lessons/$lessonId',
  validateSearch: yearSearch,
  beforeLoad: needs(READ),
  component: lazyPage('journal', () => import('./lesson/LessonPage')),
});

const attendanceRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'lessons/$lessonId/attendance',
  validateSearch: yearSearch,
  beforeLoad: needs(READ),
  component: lazyPage('journal', () => import('./lesson/AttendancePage')),
});

watchUnsent();

export default feature({
  name: 'journal',
  routes: [listRoute, gridRoute, periodRoute, historyRoute, lessonRoute, attendanceRoute],
  sections: [{ entry: 'journal', name: 'journal', path: '/journal', right: READ }],
  today: () => import('./today'),
  panels: [{ id: 'openings', right: CORRECT, places: ['staff'], load: () => import('./openings/OpeningsPanel') }],
});
