/** Which sections are opened, told to identity as a sum now and then: by role and organisation, of nobody in particular (A8). */
import { useEffect } from 'react';
import { identity, under } from '../api/client';
import type { Place } from '../session/places';
import type { Feature, Section, SectionName } from '../session/slots';

const EVERY = 5 * 60_000;
const sums = new Map<string, Map<SectionName, number>>();
let last = '';

/** The section that an address belongs to: the longest path of a section that begins it. */
export function sectionAt(place: Place, path: string, features: readonly Feature[]): { name: SectionName; pair: string } | null {
  const rest = path.slice(place.slug.length + 1);
  const offered = features.flatMap((feature) => feature.sections ?? []);
  const fits = (each: Section) => rest === each.path || rest.startsWith(`${each.path}/`);
  const hatOf = (each: Section) => place.hats.find((hat) => hat.rights.has(each.right) && (each.roles?.includes(hat.role) ?? true));
  const found = offered.filter((each) => fits(each) && hatOf(each)).toSorted((a, b) => b.path.length - a.path.length)[0];
  if (found) return { name: found.name, pair: hatOf(found)?.pair ?? '' };
  return rest === '' || rest === '/' ? { name: 'today', pair: place.hats[0]?.pair ?? '' } : null;
}

/** One opening more; going about within a section is none. */
export function note(pair: string, name: SectionName): void {
  if (last === `${pair} ${name}`) return;
  last = `${pair} ${name}`;
  const mine = sums.get(pair) ?? new Map<SectionName, number>();
  sums.set(pair, mine.set(name, (mine.get(name) ?? 0) + 1));
}

/** What is still to be told, by pair; from now on it counts as told. */
export function taken(): [pair: string, sections: { section: string; opens: number }[]][] {
  const found = [...sums].map(([pair, counts]): [string, { section: string; opens: number }[]] => [pair, [...counts].map(([section, opens]) => ({ section, opens }))]);
  sums.clear();
  return found;
}

function tell(): void {
  for (const [pair, sections] of taken()) void identity.POST('/visits/sections', { body: { sections }, keepalive: true, ...under(pair) }).catch(() => undefined);
}

/** Counts while the frame stands; tells every five minutes and when the page is left. A lost report is no matter. */
export function useUsed(place: Place, path: string, features: readonly Feature[]): void {
  useEffect(() => {
    const at = sectionAt(place, path, features);
    if (at?.pair) note(at.pair, at.name);
  }, [place, path, features]);
  useEffect(() => {
    const left = () => document.visibilityState === 'hidden' && tell();
    const clock = setInterval(tell, EVERY);
    document.addEventListener('visibilitychange', left);
    return () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', left);
    };
  }, []);
}
