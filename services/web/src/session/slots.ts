/** What a feature gives to the shell: routes, menu entries, items of «Today», actions of the search box. */
import type { UseQueryOptions } from '@tanstack/react-query';
import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type common from '../text/ru/common.json';
import type { Place, Right, Role } from './places';

/** Entries of the left menu: the rows of the table in screens.md §2, in its order (app/menu.ts says who sees which). */
export type Entry =
  | 'today' | 'diary' | 'journal' | 'my-class' | 'timetable' | 'planning' | 'year' | 'control' | 'people' | 'staff'
  | 'movement' | 'admissions' | 'clubs' | 'my-groups' | 'reports' | 'collections' | 'figures' | 'schools' | 'documents'
  | 'communication' | 'courses' | 'management' | 'system'; // prettier-ignore

/** A section's name: a key below `section` in text/ru/common.json. */
export type SectionName = keyof typeof common.section;

export interface Section {
  entry: Entry;
  name: SectionName;
  /** Below the place: `/board`. */
  path: string;
  right: Right;
  /** Only for some hats, where the right alone says too little. */
  roles?: readonly Role[];
  places?: readonly Place['kind'][];
  /** Only at places of these levels. */
  levels?: readonly Place['level'][];
}

/** Something to be done or known; it vanishes when the fact it speaks of is gone. */
export interface TodayItem {
  id: string;
  /** «Прочитать объявление», a verb first. */
  title: string;
  /** «Родительское собрание 5А». */
  object?: string;
  /** «закроется завтра». */
  term?: string;
  /** `law`: overdue by law; `late`; `today`; `soon`; `calm`. Sorts in this order. */
  urgency: 'law' | 'late' | 'today' | 'soon' | 'calm';
  /** Among equals the smaller first: a date, an instant. */
  order?: string;
  /** Whole address: `/school-198/board/…`. */
  to: string;
  search?: Record<string, string | boolean>;
  count?: number;
}

export interface TodayProvider {
  id: string;
  zone: 'now' | 'todo' | 'news';
  /** Asked once for each hat of the place that has the right (and one of the roles). */
  right: Right;
  roles?: readonly Role[];
  query: (place: Place, pair: string) => UseQueryOptions<TodayItem[]>;
}

/** A part of «Today» that one line cannot say (a family's homework for tomorrow); stands above the zones. */
export interface TodayPanel {
  id: string;
  right: Right;
  roles?: readonly Role[];
  places?: readonly Place['kind'][];
  load: () => Promise<{ default: ComponentType }>;
}

/** An action found by the search box (Ctrl+K). */
export interface SearchAction {
  id: string;
  /** A key below `action` in text/ru/common.json. */
  name: keyof typeof common.action;
  path: string;
  right: Right;
}

export interface Feature<Routes extends readonly AnyRoute[] = readonly AnyRoute[]> {
  name: string;
  routes: Routes;
  sections?: readonly Section[];
  actions?: readonly SearchAction[];
  /** Loaded with «Today», not with the shell. */
  today?: () => Promise<{ default: readonly TodayProvider[] }>;
  panels?: readonly TodayPanel[];
}

/** Declares a feature; keeps the exact types of its routes, so that addresses are checked by the compiler. */
export const feature = <const Routes extends readonly AnyRoute[]>(declared: Feature<Routes>): Feature<Routes> => declared;
