/** How far the demonstration has come: pure, so that it can be tested without a page. */

export interface Task {
  id: string;
}
export interface Step {
  id: string;
  who: string;
  tasks: readonly Task[];
}
export interface Walk {
  /** Number of the step; as many as there are steps: the final card. */
  step: number;
  /** Tasks done, «step task». */
  done: readonly string[];
  seconds: number;
  clicks: number;
}

export const BEGUN: Walk = { step: 0, done: [], seconds: 0, clicks: 0 };
const nameOf = (step: Step, task: Task): string => `${step.id} ${task.id}`;

/** What was kept; from the beginning when it cannot be read. */
export function read(kept: string | null, steps: readonly Step[]): Walk {
  try {
    const found = JSON.parse(kept ?? '') as Partial<Walk>;
    const { step, done, seconds, clicks } = found;
    if (!Number.isInteger(step) || !Array.isArray(done)) return BEGUN;
    const known = new Set(steps.flatMap((each) => each.tasks.map((task) => nameOf(each, task))));
    return {
      step: Math.min(Math.max(step ?? 0, 0), steps.length),
      done: done.filter((one) => known.has(one)),
      seconds: Number(seconds) > 0 ? Number(seconds) : 0,
      clicks: Number(clicks) > 0 ? Number(clicks) : 0,
    };
  } catch {
    return BEGUN;
  }
}

export const isDone = (walk: Walk, step: Step, task: Task): boolean => walk.done.includes(nameOf(step, task));
/** The task whose place is shown now; undefined when all are done. */
export const taskNow = (walk: Walk, step: Step): Task | undefined => step.tasks.find((task) => !isDone(walk, step, task));

/**
 * A fact was seen. Tasks before it count as done too: whoever came to the order by another way has found the way.
 * The same walk comes back when nothing has changed.
 */
export function saw(walk: Walk, step: Step, id: string): Walk {
  const at = step.tasks.findIndex((task) => task.id === id);
  const fresh = step.tasks.slice(0, at + 1).filter((task) => !isDone(walk, step, task));
  return fresh.length === 0 ? walk : { ...walk, done: [...walk.done, ...fresh.map((task) => nameOf(step, task))] };
}

/** «Дальше»: also over what is not done. */
export const forward = (walk: Walk, steps: readonly Step[]): Walk => ({ ...walk, step: Math.min(walk.step + 1, steps.length) });
export const back = (walk: Walk): Walk => ({ ...walk, step: Math.max(walk.step - 1, 0) });
/** «1:05». */
export const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
/** How many steps were done whole. */
export const whole = (walk: Walk, steps: readonly Step[]): number => steps.filter((step) => !taskNow(walk, step)).length;

export interface Ready {
  name: string | null;
  appointments: readonly { role: string; segment: string }[];
}
/** The ready person of a step: by surname (any, if empty) and role, as the sample's names may be anybody's elsewhere. */
export const personFor = <Person extends Ready>(people: readonly Person[], surname: string, role: string): Person | undefined =>
  people.find((one) => (surname === '' || one.name?.startsWith(`${surname} `)) && one.appointments.some((held) => held.role === role));
