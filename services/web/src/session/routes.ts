/**
 * The two routes that features hang theirs on: `rootRoute` (public) and `placeRoute` (`/{place}/…`, signed in).
 * What they look like is given by app/routes.tsx.
 */
import { type QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { schoolYearOf, today } from '../text/format';
import { loadTexts } from '../text/i18n';
import type { Place, Right, Role } from './places';
import { findPlace, readSession, rememberPlace } from './session';

export interface PageContext {
  queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<PageContext>()();

/** A past school year stands in the address and stays there from page to page; the current one needs no words. */
const yearOf = (search: { year?: unknown }): number | undefined => {
  const year = Number(search.year);
  return year > 2000 && year !== schoolYearOf(today()) ? year : undefined;
};

export const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$place',
  validateSearch: (search: Record<string, unknown>): { year?: number } => (Number(search.year) > 2000 ? { year: Number(search.year) } : {}),
  search: {
    middlewares: [
      ({ search, next }) => {
        const wanted = next(search);
        const year = yearOf('year' in wanted ? wanted : search);
        return { ...wanted, year }; // an undefined one is not written
      },
    ],
  },
  beforeLoad: ({ params, location, search }) => {
    const { status } = readSession();
    if (status === 'out') throw redirect({ to: '/', search: { to: location.href } });
    if (status === 'offline' || status === 'closed') throw redirect({ to: '/' });
    const place = findPlace(params.place);
    // Whoever has no place left is told on the first page why: suspended, archived, no appointment.
    if (!place && readSession().places.length === 0) throw redirect({ to: '/' });
    if (!place) throw notFound();
    rememberPlace(place);
    return { place: { ...place, year: yearOf(search) ?? schoolYearOf(today(place.zone)) } };
  },
});

/** A page loaded when it is first shown, together with the texts of its feature. */
export const lazyPage = (texts: string | string[], load: () => Promise<{ default: ComponentType }>) =>
  lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadTexts(...[texts].flat())]);
    return page;
  });

/** For a route's `beforeLoad`: without the right (and one of the roles) the address does not exist. */
export const needs =
  (right: Right, ...roles: Role[]) =>
  ({ context }: { context: { place: Place } }): void => {
    const fits = context.place.hats.some(
      (hat) => hat.rights.has(right) && (roles.length === 0 || roles.includes(hat.role)),
    );
    if (!fits) throw notFound();
  };
