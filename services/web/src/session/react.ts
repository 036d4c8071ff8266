/** The session for components. */
import { useMemo, useSyncExternalStore } from 'react';
import { placeRoute } from './routes';
import { type Place, type Right, may, pairFor } from './places';
import { type Session, findPlace, readSession, watchSession } from './session';

export const useSession = (): Session => useSyncExternalStore(watchSession, readSession);

/** The place named in the address; a hat may have been taken away meanwhile, then what the route knew is shown. */
export function usePlace(): Place {
  const known = placeRoute.useRouteContext({ select: (context) => context.place });
  useSession();
  const found = findPlace(known.slug);
  return useMemo(() => (found ? { ...found, year: known.year } : known), [found, known]);
}

/** Whether some hat of this place has the right; never ask for a role. */
export const useMay = (right: Right, segment?: string): boolean => may(usePlace(), right, segment);

/** The pair to act under for the right; undefined hides what needs it. */
export const usePair = (right: Right, segment?: string): string | undefined => pairFor(usePlace(), right, { segment });
