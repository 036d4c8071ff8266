/** The walk through the demonstration: kept for this tab, moved on by what can be seen on the page. */
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isCut, watchNet } from './net';
import { type Facts, type Place, STEPS, type Stop } from './steps';
import { BEGUN, type Walk, back, forward, read, saw, taskNow } from './walk';

const KEPT = 'tour';
const LOOK = 250;
/** A step that is done stays long enough to be seen done. */
const REST = 1600;

export const keptWalk = (): Walk => read(sessionStorage.getItem(KEPT), STEPS);
export const keepWalk = (walk: Walk): void => sessionStorage.setItem(KEPT, JSON.stringify(walk));

interface Counted {
  clicked: Element[];
  typed: number;
}
const none = (): Counted => ({ clicked: [], typed: 0 });

/** What has been seen on the page since the last look; the same walk when nothing has. */
function looked(walk: Walk, step: Stop, facts: Facts): Walk {
  const now = step.tasks.findIndex((task) => task === taskNow(walk, step));
  if (now < 0) return walk;
  const come = step.tasks.findLast((task, place) => place >= now && task.way?.test(facts.path));
  const after = come ? saw(walk, step, come.id) : walk;
  const task = taskNow(after, step) as Place | undefined;
  return task?.seen?.(facts) ? saw(after, step, task.id) : after;
}

/** `here`: the person of the step is signed in, so that what is seen counts. */
export function useWalk(here: (step: Stop) => boolean) {
  const [walk, setWalk] = useState(keptWalk);
  const path = useLocation({ select: (location) => location.pathname });
  const cut = useSyncExternalStore(watchNet, isCut);
  const counted = useRef(none());
  const step = STEPS[walk.step];
  const task = step && (taskNow(walk, step) as Place | undefined);
  const mine = step !== undefined && here(step);

  useEffect(() => keepWalk(walk), [walk]);
  useEffect(() => {
    counted.current = none();
  }, [task]);
  useEffect(() => {
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      counted.current.clicked.push(event.target);
      setWalk((old) => ({ ...old, clicks: old.clicks + 1 }));
    };
    const type = (event: KeyboardEvent) => {
      const cell = event.target instanceof Element && event.target.closest('[role=grid]');
      if (cell && event.key.length === 1 && !event.ctrlKey && !event.metaKey) counted.current.typed += 1;
    };
    addEventListener('click', click, true);
    addEventListener('keydown', type, true);
    return () => {
      removeEventListener('click', click, true);
      removeEventListener('keydown', type, true);
    };
  }, []);
  useEffect(() => {
    const clicks = (css: string, words?: string) =>
      counted.current.clicked.filter((one) => {
        const place = one.closest<HTMLElement>(css);
        return place && (words === undefined || place.innerText.trim().startsWith(words));
      }).length;
    const timer = setInterval(() => {
      setWalk((old) => {
        const now = STEPS[old.step];
        if (!now || !mine) return old;
        return looked(old, now, { path, cut, clicks, typed: counted.current.typed });
      });
    }, LOOK);
    return () => clearInterval(timer);
  }, [path, cut, mine]);
  useEffect(() => {
    if (!step) return;
    const timer = setInterval(() => setWalk((old) => ({ ...old, seconds: old.seconds + 1 })), 1000);
    return () => clearInterval(timer);
  }, [step]);
  useEffect(() => {
    if (!step || task) return;
    const timer = setTimeout(() => setWalk((old) => (old.step === walk.step ? { ...old, step: old.step + 1 } : old)), REST);
    return () => clearTimeout(timer);
  }, [step, task, walk.step]);

  return {
    walk, step, task: mine ? task : undefined,
    onward: () => setWalk((old) => forward(old, STEPS)),
    back: () => setWalk(back),
    again: () => setWalk(BEGUN),
  }; // prettier-ignore
}
