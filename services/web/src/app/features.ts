/** The features of the page. A new one: its line of import and its place in the two lists; nothing else in app/. */
import board from '../features/board';
import diary from '../features/diary';
import journal from '../features/journal';
import movement from '../features/movement';
import system from '../features/system';
import type { Feature } from '../session/slots';

export const features: readonly Feature[] = [board, diary, journal, movement, system];

/** Routes below `/{place}`, with their exact types. */
export const placeRoutes = [...board.routes, ...diary.routes, ...journal.routes, ...movement.routes, ...system.routes] as const;
