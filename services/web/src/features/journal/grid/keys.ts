/**
 * Keys of the grid, as in a spreadsheet. Letters of absence are bound to the physical key, so that no layout is ever
 * switched («Н» = Y, «Б» = the comma key); digits and signs to the character (screens.md §1.3).
 */
import type { Code } from '../model';

export interface Pressed {
  key: string;
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export type Command =
  | { do: 'move'; rows: number; columns: number; extend: boolean }
  | { do: 'edge'; row: 'first' | 'same' | 'last'; column: 'first' | 'same' | 'last'; extend: boolean }
  | { do: 'mark'; value: number | null }
  | { do: 'absence'; code: Code }
  | { do: 'second' | 'clear' | 'panel' | 'undo' | 'fill-down' | 'leave' | 'column' | 'all' | 'explain' };

const CODE_KEYS: Readonly<Record<string, Code>> = {
  KeyY: 'absent', Comma: 'ill', KeyE: 'excused', KeyG: 'unexcused', KeyJ: 'late', KeyC: 'exempt',
}; // prettier-ignore
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
}; // prettier-ignore
const PAGE = 10;

const move = (rows: number, columns: number, extend = false): Command => ({ do: 'move', rows, columns, extend });

/** What a key means in the grid; null when it means nothing here (Tab leaves the grid by itself). */
export function commandOf({ key, code, ctrl, shift, alt }: Pressed): Command | null {
  const arrow = ARROWS[key];
  if (alt) return key === 'ArrowDown' ? { do: 'column' } : null;
  if (arrow && ctrl) {
    const [rows, columns] = arrow;
    const edge = (step: number) => (step < 0 ? 'first' : step > 0 ? 'last' : 'same');
    return { do: 'edge', row: edge(rows), column: edge(columns), extend: shift };
  }
  if (arrow) return move(arrow[0], arrow[1], shift);
  if (key === 'Home' || key === 'End') {
    const to = key === 'Home' ? 'first' : 'last';
    return { do: 'edge', row: ctrl ? to : 'same', column: to, extend: shift };
  }
  if (key === 'PageUp' || key === 'PageDown') return move(key === 'PageUp' ? -PAGE : PAGE, 0, shift);
  if (ctrl) {
    if (code === 'KeyZ') return { do: 'undo' };
    if (code === 'KeyD') return { do: 'fill-down' };
    return code === 'KeyA' ? { do: 'all' } : null;
  }
  if (key === 'Enter') return move(shift ? -1 : 1, 0);
  if (key === 'F2') return { do: 'panel' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'Escape') return { do: 'leave' };
  if (/^[1-5]$/.test(key)) return { do: 'mark', value: Number(key) };
  if (key === '.' || code === 'NumpadDecimal') return { do: 'mark', value: null };
  if (key === '+') return { do: 'second' };
  const absence = CODE_KEYS[code];
  return absence && !shift ? { do: 'absence', code: absence } : null;
}

export interface At {
  row: number;
  column: number;
}
/** Where a movement leads within the table. */
export function moved(at: At, command: Command, rows: number, columns: number): At {
  const within = (wanted: number, count: number) => Math.min(Math.max(wanted, 0), count - 1);
  if (command.do === 'move') {
    return { row: within(at.row + command.rows, rows), column: within(at.column + command.columns, columns) };
  }
  if (command.do !== 'edge') return at;
  const edge = (to: 'first' | 'same' | 'last', now: number, count: number) =>
    to === 'same' ? now : to === 'first' ? 0 : count - 1;
  return { row: edge(command.row, at.row, rows), column: edge(command.column, at.column, columns) };
}
