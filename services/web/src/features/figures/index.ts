/** The municipality's dashboard (4.53): tiles and schools, down to a school and never to a person (E6). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { tableSearch } from '../../ui/table';
import { READ } from './queries';

const KINDS = ['quarter', 'trimester', 'half-year', 'year'] as const;

const figuresRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'figures',
  beforeLoad: needs(READ),
  validateSearch: (search: Record<string, unknown>) => ({
    ...tableSearch(search),
    kind: KINDS.find((each) => each === search.kind),
    number: typeof search.number === 'number' && search.number >= 1 && search.number <= 6 ? search.number : undefined,
    segment: typeof search.segment === 'string' ? search.segment : undefined,
    by: typeof search.by === 'string' ? search.by : undefined,
  }),
  component: lazyPage('figures', () => import('./FiguresPage')),
});

export default feature({
  name: 'figures',
  routes: [figuresRoute],
  sections: [{ entry: 'figures', name: 'figures', path: '/figures', right: READ }],
  today: () => import('./today'),
});
