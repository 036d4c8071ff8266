/** Finding places on the page as a person would: by address, by role, by the words that stand on them. */

export type Found = readonly HTMLElement[];
export type Spot = () => Found;

/** Catalogue texts with a value in them: what stands before the value. A plural wants a number. */
const GAP = '\u0001';
export const gap = { name: GAP, count: 0, mean: GAP, mark: GAP };
export const before = (text: string): string => text.replace('0', GAP).split(GAP)[0]?.trim() ?? text;

/** Visible elements outside the bar; a drawing has no words. */
export function all(css: string, words?: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(css)].filter(
    (one) => !one.closest('[data-tour=bar]') && one.checkVisibility() && (words === undefined || (one.innerText ?? '').trim().startsWith(words)),
  );
}
export const first = (css: string, words?: string): Found => all(css, words).slice(0, 1);
export const oneOf = (...spots: readonly Spot[]): Spot => () => spots.map((spot) => spot()).find((found) => found.length > 0) ?? [];

/** The newest column of the journal that may be written: its cells. */
export function column(): Found {
  const cells = all('[role=grid] td:not([aria-readonly])[data-c]');
  const newest = Math.max(...cells.map((cell) => Number(cell.dataset.c)));
  return cells.filter((cell) => Number(cell.dataset.c) === newest);
}

export interface Box {
  top: number;
  left: number;
  width: number;
  height: number;
}
/** Around all of them, as far as they can be seen. */
export function boxOf(found: Found): Box | null {
  const boxes = found.map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0);
  if (boxes.length === 0) return null;
  const [top, left] = [Math.min(...boxes.map((box) => box.top)), Math.min(...boxes.map((box) => box.left))];
  const edge = found[0]?.closest('table')?.parentElement?.getBoundingClientRect().bottom ?? innerHeight;
  const [bottom, right] = [Math.max(...boxes.map((box) => box.bottom)), Math.max(...boxes.map((box) => box.right))];
  return { top, left, width: right - left, height: Math.min(bottom, edge, innerHeight) - top };
}

/** A panel that knows nothing of the bar would lie below it: moved aside by as much. */
export function aside(width: number): void {
  for (const panel of document.querySelectorAll<HTMLElement>('#page [role=dialog]')) {
    panel.style.translate = '';
    const over = panel.getBoundingClientRect().right - (innerWidth - width);
    if (over > 0) panel.style.translate = `${-Math.round(over)}px 0`;
  }
}
