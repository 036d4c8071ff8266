/** The features of the page. A new one: its line of import and its place in the two lists; nothing else in app/. */
import access from '../features/access';
import audit from '../features/audit';
import board from '../features/board';
import cards from '../features/cards';
import classes from '../features/classes';
import consents from '../features/consents';
import copies from '../features/copies';
import dictionaries from '../features/dictionaries';
import diary from '../features/diary';
import duplicates from '../features/duplicates';
import erasures from '../features/erasures';
import exchange from '../features/exchange';
import figures from '../features/figures';
import imports from '../features/imports';
import journal from '../features/journal';
import movement from '../features/movement';
import people from '../features/people';
import reports from '../features/reports';
import sanctions from '../features/sanctions';
import schools from '../features/schools';
import security from '../features/security';
import system from '../features/system';
import timetable from '../features/timetable';
import visits from '../features/visits';
import type { Feature } from '../session/slots';

export const features: readonly Feature[] = [board, diary, journal, movement, reports, people, classes, cards, access, imports, schools, dictionaries, system, timetable, figures, visits, sanctions, audit, security, duplicates, consents, copies, erasures, exchange];

/** Routes below `/{place}`, with their exact types. */
export const placeRoutes = [
  ...board.routes,
  ...diary.routes,
  ...journal.routes,
  ...movement.routes,
  ...reports.routes,
  ...people.routes,
  ...duplicates.routes,
  ...classes.routes,
  ...consents.routes,
  ...copies.routes,
  ...erasures.routes,
  ...exchange.routes,
  ...cards.routes,
  ...access.routes,
  ...imports.routes,
  ...schools.routes,
  ...dictionaries.routes,
  ...system.routes,
  ...timetable.routes,
  ...figures.routes,
  ...visits.routes,
  ...sanctions.routes,
  ...audit.routes,
  ...security.routes,
] as const;
