/** What the hands on the grid ask of the page around it. */
import type { Lesson } from '../model';
import type { Lock } from '../rules';
import type { Plan } from './clipboard';
import type { At } from './keys';

export interface Hands {
  panel: (at: At, cell: HTMLElement) => void;
  column: (lesson: Lesson, head: HTMLElement) => void;
  refused: (plan: Plan) => void;
  /** The sentence under the table. */
  say: (text: string) => void;
  locked: (lock: Lock, lesson: Lesson) => void;
  undone: (count: number) => void;
  active: (at: At | null) => void;
}
/** Where the hand goes after a mark. */
export type After = 'down' | 'right' | 'stay';
export const STEP: Record<After, [number, number]> = { down: [1, 0], right: [0, 1], stay: [0, 0] };
