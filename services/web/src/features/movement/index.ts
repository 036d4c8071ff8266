/** Movement: orders, transfers between schools, the book, the contingent (4.19–4.23). */
import { createRoute } from '@tanstack/react-router';
import { lazyPage, needs, placeRoute } from '../../session/routes';
import { feature } from '../../session/slots';
import { COUNTS, READ, TRANSFER, TRANSFERS, WRITE, order, transfer } from './queries';
import { bookSearch, contingentSearch, newOrderSearch, newTransferSearch, orderSearch, ordersSearch, transfersSearch } from './search';

const ordersRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/orders',
  validateSearch: ordersSearch,
  beforeLoad: needs(READ),
  component: lazyPage('movement', () => import('./OrdersPage')),
});

const newOrderRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/orders/new',
  validateSearch: newOrderSearch,
  beforeLoad: needs(WRITE),
  component: lazyPage('movement', () => import('./NewOrderPage')),
});

const orderRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/orders/$orderId',
  validateSearch: orderSearch,
  beforeLoad: needs(READ),
  loader: ({ context, params }) => context.queries.ensureQueryData(order(context.place, params.orderId)),
  component: lazyPage('movement', () => import('./OrderPage')),
});

const transfersRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/transfers',
  validateSearch: transfersSearch,
  beforeLoad: needs(TRANSFERS),
  component: lazyPage('movement', () => import('./TransfersPage')),
});

const newTransferRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/transfers/new',
  validateSearch: newTransferSearch,
  beforeLoad: needs(TRANSFER),
  component: lazyPage('movement', () => import('./NewTransferPage')),
});

const transferRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/transfers/$transferId',
  beforeLoad: needs(TRANSFERS),
  loader: ({ context, params }) => context.queries.ensureQueryData(transfer(context.place, params.transferId)),
  component: lazyPage('movement', () => import('./TransferPage')),
});

const bookRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/book',
  validateSearch: bookSearch,
  beforeLoad: needs(READ),
  component: lazyPage('movement', () => import('./BookPage')),
});

const contingentRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/contingent',
  validateSearch: contingentSearch,
  beforeLoad: needs(COUNTS),
  component: lazyPage('movement', () => import('./ContingentPage')),
});

const presentRoute = createRoute({
  getParentRoute: () => placeRoute,
  path: 'movement/contingent/$classId',
  validateSearch: contingentSearch,
  beforeLoad: needs(COUNTS),
  component: lazyPage('movement', () => import('./PresentPage')),
});

export default feature({
  name: 'movement',
  routes: [
    ordersRoute, newOrderRoute, orderRoute, transfersRoute, newTransferRoute, transferRoute, bookRoute, contingentRoute, presentRoute,
  ],
  sections: [
    { entry: 'movement', name: 'orders', path: '/movement/orders', right: READ },
    { entry: 'movement', name: 'transfers', path: '/movement/transfers', right: TRANSFERS },
    { entry: 'movement', name: 'movement-book', path: '/movement/book', right: READ },
    { entry: 'movement', name: 'contingent', path: '/movement/contingent', right: COUNTS },
  ],
  actions: [
    { id: 'new-order', name: 'new-order', path: '/movement/orders/new', right: WRITE },
    { id: 'departure-order', name: 'departure-order', path: '/movement/orders/new', right: WRITE },
  ],
  today: () => import('./today'),
}); // prettier-ignore
