// Made by `npm run types` from the contracts; not edited by hand.
import type common from './ru/common.json';
import type board from '../features/board/ru.json';
import type diary from '../features/diary/ru.json';
import type journal from '../features/journal/ru.json';
import type movement from '../features/movement/ru.json';
import type system from '../features/system/ru.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      board: typeof board;
      diary: typeof diary;
      journal: typeof journal;
      movement: typeof movement;
      system: typeof system;
    };
  }
}
