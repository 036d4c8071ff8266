import { useEffect, useState } from 'react';
import classes from './Tour.module.css';
import { type Box, type Spot, boxOf } from './spots';

const LOOK = 200;
const ROOM = 4;
/** A page that is still loading lacks nothing. */
const PATIENCE = 5000;

/** Outside the window, or under the header. */
function covered(place: HTMLElement): boolean {
  const { left, top, width, height } = place.getBoundingClientRect();
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return !over || !(place.contains(over) || over.contains(place));
}

/** A frame around the place of the task: seen through, clicked through; brought into view once. */
export function Ring({ spot, onFound }: { spot: Spot; onFound: (found: boolean) => void }) {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    let shown: Element | undefined;
    let last = Date.now();
    const look = () => {
      const sheet = document.querySelector('[role=dialog]');
      const found = spot().filter((one) => !sheet?.checkVisibility() || sheet.contains(one) || one.matches('[role=grid] td'));
      const [place] = found;
      if (place && place !== shown && !place.matches('td') && covered(place)) place.scrollIntoView({ block: 'center', inline: 'nearest' });
      shown = place;
      const next = boxOf(found);
      setBox((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
      if (next !== null || sheet !== null) last = Date.now();
      onFound(Date.now() - last < PATIENCE);
    };
    look();
    const timer = setInterval(look, LOOK);
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      clearInterval(timer);
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [spot, onFound]);
  if (!box) return null;
  const style = { top: box.top - ROOM, left: box.left - ROOM, width: box.width + 2 * ROOM, height: box.height + 2 * ROOM };
  return <div className={classes.ring} style={style} data-tour="ring" aria-hidden />;
}
