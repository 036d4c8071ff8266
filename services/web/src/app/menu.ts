/**
 * The left menu: the table of screens.md §2. `*` stands open, `o` under «Ещё»; an entry is there when some hat of the
 * place has it in its column, some feature offers a section for it, and the hat has the section's right.
 */
import type { Place, Role } from '../session/places';
import type { Entry, Feature, Section, SectionName } from '../session/slots';
import type { IconName } from '../ui/Icon';

/** Columns of the table; several roles share one. The class teacher is no appointment: what is his stands with the teacher. */
const COLUMNS: readonly (readonly Role[])[] = [
  ['teacher'], ['deputy-head'], ['director'], ['coordinator', 'secretary'], ['network-admin'], ['hr-specialist'],
  ['psychologist', 'speech-therapist'], ['additional-teacher'], ['student'], ['parent'], ['department-specialist'],
  ['department-head'], ['rco-operator'], ['region-operator'],
]; // prettier-ignore

/** Entry, icon, and one sign per column: У З Д К СА Кд Сп ДО Уч Р УО НУО РЦО РО. */
const TABLE: readonly (readonly [Entry, IconName, string])[] = [
  ['today', 'today', '**************'],
  ['diary', 'book', '        **    '],
  ['journal', 'book', '*ooo      o   '],
  ['my-class', 'people', '*             '],
  ['timetable', 'calendar', '**oo  oooo o  '],
  ['planning', 'doc', '*ooo  oo  o   '],
  ['year', 'clock', ' *o*oo    oooo'],
  ['control', 'check', ' **o      o   '],
  ['people', 'people', 'o*o*  o   o   '],
  ['staff', 'person', ' ooo *     o  '],
  ['movement', 'move', 'o***      o o '],
  ['admissions', 'school', ' oo*     **o*o'],
  ['clubs', 'today', 'oooo   *o*    '],
  ['my-groups', 'people', '      *       '],
  ['reports', 'chart', '***oo***oo****'],
  ['collections', 'doc', ' o**      ****'],
  ['figures', 'chart', ' o*       ****'],
  ['schools', 'school', '          o***'],
  ['documents', 'doc', 'oo*o *oo  **o '],
  ['communication', 'mail', '**************'],
  ['courses', 'book', '*o    oo*o    '],
  ['management', 'gear', ' oo**      o*o'],
  ['system', 'server', '    o       o*'],
];

/** Roles whose menu has the entry, and how prominently. */
export const levelOf = (entry: Entry, role: Role): 'main' | 'more' | null => {
  const row = TABLE.find(([name]) => name === entry);
  const sign = row?.[2].charAt(COLUMNS.findIndex((roles) => roles.includes(role)));
  return sign === '*' ? 'main' : sign === 'o' ? 'more' : null;
};

export interface MenuSection {
  name: SectionName;
  to: string;
  /** Title of the role it acts under: «Завуч». */
  as: string;
}
export interface MenuEntry {
  entry: Entry;
  icon: IconName;
  level: 'main' | 'more';
  sections: readonly [MenuSection, ...MenuSection[]];
}

const MOST_OPEN = 8;
const TODAY: Section = { entry: 'today', name: 'today', path: '', right: 'identity:self:read' };

/** The menu of a place. */
export function menuOf(place: Place, features: readonly Feature[]): MenuEntry[] {
  const offered = [TODAY, ...features.flatMap((feature) => feature.sections ?? [])];
  const found = TABLE.flatMap(([entry, icon]): MenuEntry[] => {
    const levels = place.hats.map((hat) => levelOf(entry, hat.role));
    const level = levels.includes('main') ? 'main' : levels.includes('more') ? 'more' : null;
    const [first, ...others] = offered.filter((each) => each.entry === entry).flatMap((each) => section(place, each));
    return level && first ? [{ entry, icon, level, sections: [first, ...others] }] : [];
  });
  const main = found.filter((each) => each.level === 'main');
  // Eight stand open; a short menu needs no «Ещё» at all.
  if (found.length <= MOST_OPEN) return found.map((each) => ({ ...each, level: 'main' as const }));
  const open = new Set(main.slice(0, MOST_OPEN));
  return found.map((each) => ({ ...each, level: open.has(each) ? ('main' as const) : ('more' as const) }));
}

function section(place: Place, offered: Section): MenuSection[] {
  if (offered.places && !offered.places.includes(place.kind)) return [];
  if (offered.levels && !offered.levels.includes(place.level)) return [];
  const hat = place.hats.find(
    (each) => (each.rights.has(offered.right) || offered === TODAY) && (offered.roles?.includes(each.role) ?? true),
  );
  return hat ? [{ name: offered.name, to: `/${place.slug}${offered.path}`, as: hat.title }] : [];
}

/** The bottom bar of the phone: «Сегодня», three of theirs; «Ещё» is added by the bar. */
const THUMB: readonly Entry[] = [
  'today', 'diary', 'journal', 'timetable', 'control', 'figures', 'movement', 'communication', 'people', 'schools',
  'management', 'reports', 'system',
]; // prettier-ignore
export const thumbOf = (menu: readonly MenuEntry[]): MenuEntry[] => {
  const talk = menu.find((each) => each.entry === 'communication');
  const chosen = THUMB.flatMap((entry) => menu.find((each) => each.entry === entry && each !== talk) ?? []).slice(0, talk ? 3 : 4);
  return talk ? [...chosen, talk] : chosen;
};
