/**
 * The seven steps (screens.md §5) as the page has them today. A task names its place and the fact by which it is done;
 * words are those of the page's own catalogues, so that they change together with the page.
 */
import { i18n } from '../../text/i18n';
import { type Spot, all, before, column, first, gap, oneOf } from './spots';
import type { Step, Task } from './walk';

/** What the bar knows beside the page itself; `clicks` and `typed` count since the task began. */
export interface Facts {
  path: string;
  cut: boolean;
  clicks: (css: string, words?: string) => number;
  typed: number;
}
export interface Place extends Task {
  spot: Spot;
  /** Done by being there, also when the person came another way. */
  way?: RegExp;
  seen?: (facts: Facts) => boolean;
}
export interface Stop extends Step {
  /** The role of the ready person; the surname is `data.<who>` of the catalogue. */
  role: string;
  /** Where the step begins, below the person's place. */
  start: string;
  tasks: readonly Place[];
}

const label = (one: Element | null): string | null => one?.getAttribute('aria-label') ?? null;
const menu = (section: string): Spot => () => first(`nav a[href$="/${section}"]`);
const waiting = (): boolean => all('[role=grid] td[data-state=waiting]').length > 0;
const ABSENCE = 'main ol [data-kind=absence]';

const row: Spot = oneOf(() => all('main ol li').filter((one) => one.innerText.startsWith(i18n.t('tour:data.absent'))), () => first('main ol li'));
const algebra: Spot = oneOf(
  () => all('main section[aria-label] a[href*="/journal/"]', i18n.t('tour:data.subject')).filter((one) => label(one.closest('section')) === i18n.t('tour:data.class')),
  () => first('main a[href*="/journal/"]'),
);
const news: Spot = oneOf(
  () => all('main a[href*="/diary/marks/"]').filter((one) => [i18n.t('tour:data.subject'), i18n.t('tour:data.child')].every((word) => one.innerText.includes(word))).slice(0, 1),
  () => first('main a[href*="/diary/marks"]'),
);
const classField: Spot = () => all('main input').filter((one) => (one as HTMLInputElement).labels?.[0]?.innerText.startsWith(i18n.t('reports:field.class_id')));
const sheetOpen = (): boolean => all('[role=dialog]').length > 0;
const sign = (): string => before(i18n.t('movement:sign.do', gap));

export const STEPS: readonly Stop[] = [
  {
    id: 'lesson', who: 'teacher', role: 'teacher', start: '',
    tasks: [
      { id: 'open', spot: oneOf(() => first('main [data-zone=now] a'), () => first('main a[href*="/lessons/"]')), way: /\/lessons\/[^/]+/ },
      { id: 'absent', spot: row, seen: ({ clicks }) => clicks(ABSENCE) > 0 },
    ],
  },
  {
    id: 'marks', who: 'teacher', role: 'teacher', start: '/journal',
    tasks: [
      { id: 'list', spot: menu('journal'), way: /\/journal(?:\/|$)/ },
      { id: 'journal', spot: algebra, way: /\/journal\/[^/]+$/ },
      { id: 'type', spot: column, seen: ({ typed }) => typed >= 5 },
    ],
  },
  {
    id: 'away', who: 'teacher', role: 'teacher', start: '/journal',
    tasks: [
      { id: 'cut', spot: () => [], seen: ({ cut }) => cut },
      { id: 'type', spot: column, seen: ({ typed }) => typed >= 2 && waiting() },
      { id: 'mend', spot: () => [], seen: ({ cut }) => !cut && !waiting() },
      { id: 'history', spot: column, seen: () => all('section').some((one) => label(one) === i18n.t('journal:history.title')) },
    ],
  },
  {
    id: 'mother', who: 'mother', role: 'parent', start: '',
    tasks: [
      { id: 'new', spot: news, way: /\/diary\/marks\/[^/]+/ },
      {
        id: 'what-if',
        spot: () => all('main section').filter((one) => label(one) === i18n.t('diary:what-if.title')),
        seen: () => all('main [role=status]', before(i18n.t('diary:what-if.becomes', gap))).length > 0,
      },
    ],
  },
  {
    id: 'report', who: 'director', role: 'director', start: '/reports',
    tasks: [
      { id: 'list', spot: menu('reports'), way: /\/reports(?:\/|$)/ },
      { id: 'open', spot: () => first('main a[href*="/reports/expected-results"]'), way: /\/reports\/[^/]+/ },
      { id: 'class', spot: classField, seen: () => all('main p').some((one) => one.innerText.includes(`${i18n.t('reports:field.class_id')}: ${i18n.t('tour:data.class')}`)) },
      { id: 'figure', spot: () => first('main table button'), seen: sheetOpen },
      { id: 'pdf', spot: () => first('main button', i18n.t('reports:pdf')), seen: ({ clicks }) => clicks('main button', i18n.t('reports:pdf')) > 0 },
    ],
  },
  {
    id: 'sign', who: 'director', role: 'director', start: '',
    tasks: [
      { id: 'today', spot: () => first('nav a[href^="/"]'), way: /^\/[^/]+\/?$/ },
      { id: 'order', spot: () => first('main a[href*="/movement/orders/"]'), way: /\/movement\/orders\/[^/]+/ },
      { id: 'confirm', spot: () => first('[role=dialog] button', sign()), seen: () => all('main span', i18n.t('movement:state.signed')).length > 0 },
    ],
  },
  {
    id: 'accept', who: 'other-director', role: 'director', start: '',
    tasks: [
      { id: 'transfer', spot: () => first('main a[href*="/movement/transfers/"]'), way: /\/movement\/transfers\/[^/]+/ },
      {
        id: 'papers',
        spot: oneOf(() => first('main button', before(i18n.t('movement:check.all', gap))), () => first('main section [type=checkbox]')),
        seen: () => all('main *', i18n.t('movement:check.whole')).length > 0,
      },
      { id: 'press', spot: () => first('main button', before(i18n.t('movement:take.button', gap))), seen: sheetOpen },
      { id: 'confirm', spot: () => first('[role=dialog] button', sign()), seen: () => all('main h2', i18n.t('movement:over.completed')).length > 0 },
    ],
  },
]; // prettier-ignore

/** From the final card: who looks there, and where; `foreign` stands for the place of the other school. */
export const EXTRAS: readonly { id: 'clash' | 'foreign' | 'waiting'; who?: 'teacher' | 'director'; role: string; to: string }[] = [
  { id: 'clash', role: 'deputy-head', to: '/timetable' },
  { id: 'foreign', who: 'teacher', role: 'teacher', to: 'foreign' },
  { id: 'waiting', who: 'director', role: 'director', to: '/movement/transfers' },
];
