// Made by `npm run types` from the contracts; not edited by hand.
import type common from './ru/common.json';
import type access from '../features/access/ru.json';
import type audit from '../features/audit/ru.json';
import type board from '../features/board/ru.json';
import type cards from '../features/cards/ru.json';
import type classes from '../features/classes/ru.json';
import type consents from '../features/consents/ru.json';
import type copies from '../features/copies/ru.json';
import type diary from '../features/diary/ru.json';
import type dictionaries from '../features/dictionaries/ru.json';
import type duplicates from '../features/duplicates/ru.json';
import type erasures from '../features/erasures/ru.json';
import type exchange from '../features/exchange/ru.json';
import type figures from '../features/figures/ru.json';
import type imports from '../features/imports/ru.json';
import type journal from '../features/journal/ru.json';
import type movement from '../features/movement/ru.json';
import type people from '../features/people/ru.json';
import type reports from '../features/reports/ru.json';
import type sanctions from '../features/sanctions/ru.json';
import type schools from '../features/schools/ru.json';
import type security from '../features/security/ru.json';
import type system from '../features/system/ru.json';
import type timetable from '../features/timetable/ru.json';
import type tour from '../features/tour/ru.json';
import type visits from '../features/visits/ru.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      access: typeof access;
      audit: typeof audit;
      board: typeof board;
      cards: typeof cards;
      classes: typeof classes;
      consents: typeof consents;
      copies: typeof copies;
      diary: typeof diary;
      dictionaries: typeof dictionaries;
      duplicates: typeof duplicates;
      erasures: typeof erasures;
      exchange: typeof exchange;
      figures: typeof figures;
      imports: typeof imports;
      journal: typeof journal;
      movement: typeof movement;
      people: typeof people;
      reports: typeof reports;
      sanctions: typeof sanctions;
      schools: typeof schools;
      security: typeof security;
      system: typeof system;
      timetable: typeof timetable;
      tour: typeof tour;
      visits: typeof visits;
    };
  }
}
