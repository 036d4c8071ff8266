/** The diary of students and parents: the week, marks, what-if, missing work (C8, 4.41–4.43). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { READ, children } from './queries';

const FAMILY = ['parent', 'student'] as const;

export interface DiarySearch {
  child?: string;
  day?: string;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;
function diarySearch(search: Record<string, unknown>): DiarySearch {
  const found: DiarySearch = {};
  if (typeof search.child === 'string') found.child = search.child;
  if (typeof search.day === 'string' && DAY.test(search.day)) found.day = search.day;
  return found;
}

const weekRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'diary',
  beforeLoad: needs(READ),
  validateSearch: diarySearch,
  loader: ({ context }) => context.queries.ensureQueryData(children(context.place)),
  component: lazyPage('diary', () => import('./DiaryPage')),
});

const marksRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'diary/marks',
  beforeLoad: needs(READ),
  validateSearch: diarySearch,
  loader: ({ context }) => context.queries.ensureQueryData(children(context.place)),
  component: lazyPage('diary', () => import('./MarksPage')),
});

const subjectRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'diary/marks/$subjectId',
  beforeLoad: needs(READ),
  validateSearch: diarySearch,
  loader: ({ context }) => context.queries.ensureQueryData(children(context.place)),
  component: lazyPage('diary', () => import('./SubjectPage')),
});

const missingRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'diary/missing',
  beforeLoad: needs(READ),
  validateSearch: diarySearch,
  loader: ({ context }) => context.queries.ensureQueryData(children(context.place)),
  component: lazyPage('diary', () => import('./MissingPage')),
});

export default feature({
  name: 'diary',
  routes: [weekRoute, marksRoute, subjectRoute, missingRoute],
  sections: [
    { entry: 'diary', name: 'diary', path: '/diary', right: READ, roles: FAMILY },
    { entry: 'diary', name: 'marks', path: '/diary/marks', right: READ, roles: FAMILY },
    { entry: 'diary', name: 'missing', path: '/diary/missing', right: READ, roles: FAMILY },
  ],
  today: () => import('./today'),
  panels: [{ id: 'tomorrow', right: READ, roles: FAMILY, places: ['family'], load: () => import('./TomorrowPanel') }],
});
