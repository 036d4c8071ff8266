/** The features of the page. A new one: its line of import and its place in the two lists; nothing else in app/. */
import board from '../features/board';
import system from '../features/system';
import type { Feature } from '../session/slots';

export const features: readonly Feature[] = [board, system];

/** Routes below `/{place}`, with their exact types. */
export const placeRoutes = [...board.routes, ...system.routes] as const;
