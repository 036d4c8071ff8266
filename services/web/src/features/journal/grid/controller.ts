/**
 * Hands on the grid: focus, selection, keys, clipboard. Outside React, straight on the table's cells, so that moving
 * costs no render: React draws every cell with tabindex -1, the one in focus gets 0 here.
 */
import { fromTsv, toHtml, toTsv } from '../../../ui/clipboard';
import { i18n } from '../../../text/i18n';
import type { Lesson } from '../model';
import type { Outbox } from '../outbox/outbox';
import { type Letters, type Lock, oddMark } from '../rules';
import { type Change, cleared, freeSlot, freshOf, pasted, reverseOf } from './changes';
import { type Block, type Wanted, blockOf, cellsOf, planPaste } from './clipboard';
import { type After, type Hands, STEP } from './hands';
import { type At, type Command, commandOf, moved } from './keys';
import { flash, reveal, whenFree } from './reveal';
import type { JournalStore } from './store';

const DEPTH = 200;

export class Controller {
  at: At = { row: 0, column: 0 };
  private anchor: At = this.at;
  private table: HTMLTableElement | null = null;
  private focused: HTMLElement | null = null;
  private painted: Block | null = null;
  private undo: Change[][] = [];
  private adding = false;
  private asked = '';
  private after: After = 'down';

  constructor(
    private readonly store: JournalStore,
    private readonly outbox: Pick<Outbox, 'write'>,
    private readonly lessons: readonly Lesson[],
    private readonly letters: Letters,
    private readonly hands: Hands,
  ) {}

  turn(after: After): void {
    this.after = after;
  }
  /** F2 from outside the table: the panel of the cell last used. */
  again = (): void => void this.run({ do: 'panel' });
  private rows = (): number => this.store.grid.students.length;
  block = (): Block => blockOf(this.at, this.anchor);

  /** The table is there: the stop of the Tab key is the cell last used. */
  take(table: HTMLTableElement | null, start?: At): void {
    this.table = table;
    if (!table || this.rows() === 0 || this.lessons.length === 0) return;
    if (start) this.at = this.anchor = start;
    this.at = moved(this.at, { do: 'move', rows: 0, columns: 0, extend: false }, this.rows(), this.lessons.length);
    this.anchor = this.at;
    this.stop(this.cell(this.at));
    this.hands.active(this.at);
    if (this.store.grid.may_write) whenFree(() => this.focused?.focus({ preventScroll: true }));
  }

  cell = ({ row, column }: At): HTMLElement | null =>
    this.table?.tBodies[0]?.rows[row]?.querySelector<HTMLElement>(`[data-c="${column}"]`) ?? null;

  /** A colleague has just changed these. */
  light(lesson: string, students: readonly string[]): void {
    const column = this.lessons.findIndex((each) => each.id === lesson);
    for (const student of students) {
      flash(this.cell({ row: this.store.grid.students.findIndex((each) => each.id === student), column }));
    }
  }

  private stop(cell: HTMLElement | null): void {
    if (this.focused) this.focused.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
    this.focused = cell;
  }

  private place(element: EventTarget | null): At | null {
    const cell = element instanceof HTMLElement ? element.closest<HTMLElement>('[data-c]') : null;
    const row = cell?.closest<HTMLTableRowElement>('tr')?.dataset.r;
    return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.c) } : null;
  }

  go(to: At, extend = false, focus = true): void {
    this.at = to;
    if (!extend) this.anchor = to;
    this.adding = false;
    const cell = this.cell(to);
    this.stop(cell);
    if (focus) cell?.focus({ preventScroll: true });
    reveal(this.table, cell);
    this.paint();
    this.hands.active(to);
  }

  private paint(): void {
    const each = (block: Block, on: boolean) => {
      for (let row = block.top; row <= block.bottom; row += 1) {
        for (let column = block.left; column <= block.right; column += 1) {
          const cell = this.cell({ row, column });
          if (on) cell?.setAttribute('aria-selected', 'true');
          else cell?.removeAttribute('aria-selected');
        }
      }
    };
    if (this.painted) each(this.painted, false);
    const block = this.block();
    this.painted = block.top === block.bottom && block.left === block.right ? null : block;
    if (this.painted) each(this.painted, true);
  }

  // --- events ---
  key = (event: KeyboardEvent): void => {
    const { key, code, shiftKey: shift, altKey: alt } = event;
    const command = commandOf({ key, code, ctrl: event.ctrlKey || event.metaKey, shift, alt });
    if (!command || !this.place(event.target)) return;
    if (this.run(command)) event.preventDefault();
  };
  press = (event: MouseEvent): void => {
    const at = this.place(event.target);
    if (!at || event.button !== 0) return;
    event.preventDefault();
    this.go(at, event.shiftKey);
  };
  enter = (event: FocusEvent): void => {
    const at = this.place(event.target);
    if (at && (at.row !== this.at.row || at.column !== this.at.column)) this.go(at, false, false);
  };
  twice = (event: MouseEvent): void => {
    if (this.place(event.target)) this.run({ do: 'panel' });
  };
  copy = (event: ClipboardEvent): void => {
    if (!this.place(event.target)) return;
    const { top, bottom, left, right } = this.block();
    const rows = cellsOf({ top, bottom, left, right }, (at) => this.viewAt(at)?.text ?? '');
    event.clipboardData?.setData('text/plain', toTsv(rows));
    event.clipboardData?.setData('text/html', toHtml(rows));
    event.preventDefault();
    this.hands.say(i18n.t('journal:copied', { count: rows.length * (rows[0]?.length ?? 0) }));
  };
  paste = (event: ClipboardEvent): void => {
    if (!this.place(event.target)) return;
    event.preventDefault();
    const names = this.store.grid.students.map((student) => student.name);
    const lock = (row: number, column: number) => this.viewAt({ row, column })?.lock ?? null;
    const table = { rows: this.rows(), columns: this.lessons.length, names, lock };
    const plan = planPaste(fromTsv(event.clipboardData?.getData('text/plain') ?? ''), this.block(), table, this.letters);
    if (plan.refused.length > 0) this.hands.refused(plan);
    else this.put(plan.wanted);
  };

  // --- doing ---
  private ids({ row, column }: At): { student: string; lesson: string } | null {
    const student = this.store.student(row)?.id;
    const lesson = this.lessons[column]?.id;
    return student && lesson ? { student, lesson } : null;
  }
  private viewAt(at: At) {
    const ids = this.ids(at);
    return ids && this.store.view(ids.student, ids.lesson);
  }

  private run(command: Command): boolean {
    const lesson = this.lessons[this.at.column];
    const cell = this.cell(this.at);
    switch (command.do) {
      case 'move':
      case 'edge':
        this.hands.say(''); // what was said was of the cell one leaves
        this.go(moved(this.at, command, this.rows(), this.lessons.length), command.extend);
        return true;
      case 'all':
        this.anchor = { row: 0, column: 0 };
        this.go({ row: this.rows() - 1, column: this.lessons.length - 1 }, true);
        return true;
      case 'panel':
        if (cell) this.hands.panel(this.at, cell);
        return true;
      case 'column':
        if (lesson && cell) this.hands.column(lesson, cell);
        return true;
      case 'leave':
        this.go(this.at);
        this.hands.say('');
        return true;
      case 'second':
        this.adding = true;
        this.hands.say(i18n.t('journal:second'));
        return true;
      case 'undo':
        this.back();
        return true;
      case 'clear':
        this.each((place) => cleared(this.store, place));
        return true;
      case 'fill-down':
        this.fillDown();
        return true;
      case 'mark':
        this.mark(command.value);
        return true;
      case 'absence': {
        const { code } = command;
        this.each((place) => {
          const same = this.store.view(place.student, place.lesson).absence?.code === code;
          return { ...place, absence: same ? null : { code, minutes: null } };
        });
        return true;
      }
      default:
        return false;
    }
  }

  private mark(value: number | null): void {
    const single = this.painted === null;
    const view = this.viewAt(this.at);
    const odd = oddMark(view?.absence?.code ?? null, this.store.act);
    const question = `${this.at.row} ${this.at.column} ${value}`;
    if (single && view && !view.lock && odd !== 'fine' && value !== null && (odd === 'block' || this.asked !== question)) {
      this.asked = question;
      const name = this.store.student(this.at.row)?.name ?? '';
      this.hands.say(i18n.t(odd === 'block' ? 'journal:absent-block' : 'journal:absent-ask', { name, value }));
      return;
    }
    const adding = this.adding;
    const wrote = this.each((place) => {
      const { marks } = this.store.view(place.student, place.lesson);
      const slot = adding ? freeSlot(this.store, place) : (marks[0]?.slot ?? 0);
      if (slot === null) return null;
      const old = marks.find((mark) => mark.slot === slot);
      const want = { value, type: old?.type ?? this.store.kind(place.lesson), comment: old?.comment ?? null };
      return { ...place, marks: { [slot]: want } };
    });
    this.adding = false;
    const [rows, columns] = STEP[this.after];
    if (wrote && single && !adding) this.go(moved(this.at, { do: 'move', rows, columns, extend: false }, this.rows(), this.lessons.length));
  }

  private fillDown(): void {
    const { top, left } = this.block();
    this.each((place, at) => {
      const from = this.viewAt({ row: at.row === top && this.painted === null ? top - 1 : top, column: left === at.column ? left : at.column });
      if (!from || (at.row === top && this.painted !== null)) return null;
      const text = { marks: from.marks.map((mark) => mark.value), code: from.absence?.code ?? null };
      return pasted(this.store, place, text, this.store.kind(place.lesson));
    });
  }

  /** A change for every cell of the selection that may be written; false when none may. */
  private each(make: (place: { student: string; lesson: string }, at: At) => Change | null): boolean {
    const { top, bottom, left, right } = this.block();
    const changes: Change[] = [];
    let lock: [Lock, Lesson] | null = null;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const place = this.ids({ row, column });
        const lesson = this.lessons[column];
        if (!place || !lesson) continue;
        const closed = this.store.view(place.student, place.lesson).lock;
        if (closed) lock ??= [closed, lesson];
        else {
          const change = make(place, { row, column });
          if (change) changes.push(change);
        }
      }
    }
    if (changes.length === 0 && lock) this.hands.locked(...lock);
    if (changes.length > 0) this.write(changes);
    return changes.length > 0;
  }

  put(wanted: readonly Wanted[]): void {
    const changes = wanted.flatMap(({ row, column, text }) => {
      const place = this.ids({ row, column });
      return place ? (pasted(this.store, place, text, this.store.kind(place.lesson)) ?? []) : [];
    });
    if (changes.length > 0) this.write(changes);
    this.hands.say(i18n.t('journal:pasted', { count: changes.length }));
  }

  /** Everything typed goes through here: undone by Ctrl+Z, kept on the device, sent. */
  write(changes: readonly Change[]): void {
    this.undo = [...this.undo.slice(-DEPTH), changes.map((change) => reverseOf(this.store, change))];
    this.send(changes);
    this.hands.say('');
  }
  private send(changes: readonly Change[]): void {
    this.outbox.write(changes.flatMap((change) => freshOf(this.store, change)));
  }

  back(): void {
    const last = this.undo.at(-1);
    this.undo = this.undo.slice(0, -1);
    if (!last) return;
    this.send(last);
    const first = last[0];
    const row = this.store.grid.students.findIndex((student) => student.id === first?.student);
    const column = this.lessons.findIndex((lesson) => lesson.id === first?.lesson);
    if (row >= 0 && column >= 0) this.go({ row, column });
    this.hands.undone(last.length);
  }
}
