/**
 * Hats grouped by place (screens.md §2): inside one school the staff roles are summed, and each request names the one
 * pair that has the right; only the place, and staff or family, are switched.
 */
import type { Identity, Role } from '../api/schemas';
import { type Day, schoolYearOf, today } from '../text/format';

export type Right = string;
export type { Role };

export interface Hat {
  /** `<segment>/<role>`, the value of X-Acting-As. */
  readonly pair: string;
  readonly segment: string;
  readonly role: Role;
  readonly title: string;
  readonly place: string;
  readonly rights: ReadonlySet<Right>;
}

export interface Place {
  /** First part of every address: the segment's last code, or `family`. */
  readonly slug: string;
  readonly kind: 'staff' | 'family';
  readonly level: 'region' | 'municipality' | 'school';
  /** The segment of a staff place; of a family, the first school's. */
  readonly segment: string;
  readonly title: string;
  readonly hats: readonly Hat[];
  /** IANA name of the school's zone; undefined until known. */
  readonly zone?: string;
  /** The school year one looks at, named by its September: the current one, or the past one of the address. */
  readonly year: number;
}

export const FAMILY = 'family';
const AT_HOME: ReadonlySet<string> = new Set<Role>(['parent', 'student']);
const LEVELS = ['region', 'municipality', 'school'] as const;

/** Places of a person, staff first, in the order of their names. */
export function placesOf(
  appointments: readonly Identity['Hat'][],
  rights: ReadonlyMap<string, readonly Right[]>,
): Place[] {
  const hats = appointments.map((each): Hat => ({
    pair: each.acting_as,
    segment: each.segment,
    role: each.role as Role,
    title: each.title,
    place: each.segment_short_name,
    rights: new Set(rights.get(each.acting_as)),
  }));
  const staff = hats.filter((hat) => !AT_HOME.has(hat.role));
  const home = hats.filter((hat) => AT_HOME.has(hat.role));
  const segments = [...new Set(staff.map((hat) => hat.segment))].sort();
  const places = segments.map((segment): Place => {
    const here = staff.filter((hat) => hat.segment === segment);
    return {
      slug: slugOf(segment, segments),
      kind: 'staff',
      level: LEVELS[segment.split('/').length - 1] ?? 'school',
      segment,
      title: here[0]?.place ?? segment,
      hats: here,
      year: schoolYearOf(today()),
    };
  });
  if (home[0]) {
    places.push({
      slug: FAMILY,
      kind: 'family',
      level: 'school',
      segment: home[0].segment,
      title: home[0].place,
      hats: home,
      year: schoolYearOf(today()),
    });
  }
  return places;
}

/** The last code; with the one before it where two places end alike. */
function slugOf(segment: string, all: readonly string[]): string {
  const codes = segment.split('/');
  const last = codes.at(-1) ?? segment;
  const alike = all.filter((other) => other.split('/').at(-1) === last).length > 1;
  return alike || last === FAMILY ? codes.slice(-2).join('.') : last;
}

export interface Wish {
  /** Only a hat at this segment (a child's school, say). */
  segment?: string;
  /** Roles to be taken first, in this order; others follow. */
  prefer?: readonly Role[];
}

/** The day that pages begin with: today; in a past year, when its lessons ended. */
export const dayAt = (place: Place): Day => {
  const now = today(place.zone);
  return place.year < schoolYearOf(now) ? `${place.year + 1}-05-25` : now;
};

/** All pairs of the place with the right; the preferred roles first. */
export function pairsFor(place: Place, right: Right, wish: Wish = {}): string[] {
  const order = wish.prefer ?? [];
  const rank = (hat: Hat) => (order.includes(hat.role) ? order.indexOf(hat.role) : order.length);
  return place.hats
    .filter((hat) => hat.rights.has(right) && (!wish.segment || hat.segment === wish.segment))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((hat) => hat.pair);
}

/** The pair to act under; undefined when none of the hats here has the right. */
export const pairFor = (place: Place, right: Right, wish: Wish = {}): string | undefined =>
  pairsFor(place, right, wish)[0];

export const may = (place: Place, right: Right, segment?: string): boolean =>
  pairFor(place, right, { segment }) !== undefined;

export const hasRole = (place: Place, ...roles: Role[]): boolean =>
  place.hats.some((hat) => roles.includes(hat.role));

/** Where to begin: the place of last time, else the first. */
export const homeOf = (places: readonly Place[], last: string | null): Place | undefined =>
  places.find((place) => place.slug === last) ?? places[0];
