/**
 * The grid's state outside React: one subscription per cell, so that a key repaints one cell, one row's numbers and
 * one column's foot (style-web §2). The service's cells lie below, what waits on the device above them.
 */
import { type Edit, type Roll, type WantedWords, isAbsence, isMark, isWords } from '../outbox/edits';
import { type Absence, type Act, type Code, type Grid, type Lesson, type LessonNow, MISSED, type Mark, type Student } from '../model';
import { worst } from './states';
import { type Lock, cellText, inGroup, lessonLock, shownMean, sumOf } from '../rules';

export interface CellView {
  marks: readonly Mark[];
  absence: Absence | null;
  text: string;
  state: 'saved' | Edit['state'];
  lock: Lock | null;
  edits: readonly Edit[];
}
export interface RowNumbers {
  mean: number | null;
  count: number;
  debts: number;
  missed: number;
}
export interface ColumnNumbers {
  mean: number | null;
  marks: number;
  missed: number;
  type: string | null;
}
interface Served {
  marks: Mark[];
  absence: Absence | null;
}
export interface Words {
  letter: (code: Code) => string;
  weight: (type: string) => number;
}
const NOTHING: Served = { marks: [], absence: null };

export class JournalStore {
  grid: Grid;
  private students = new Map<string, Student>(); private lessons = new Map<string, Lesson>(); // prettier-ignore
  private served = new Map<string, Served>();
  private edits = new Map<string, Edit[]>();
  private views = new Map<string, CellView>();
  private rowNumbers = new Map<string, RowNumbers>(); private columnNumbers = new Map<string, ColumnNumbers>(); // prettier-ignore
  private listeners = new Map<string, Set<() => void>>();
  private kinds = new Map<string, string>();
  private axes = 0;

  constructor(grid: Grid, readonly act: Act, private readonly said: Words) {
    this.grid = grid;
    this.serve(grid);
  }

  /** A fresh reading of the same journal: only what differs is told. */
  load(grid: Grid): void {
    if (grid === this.grid) return;
    const axes = (each: Grid) => JSON.stringify([each.students, each.lessons, each.period, each.may_write, each.openings]);
    const changed = axes(grid) !== axes(this.grid);
    const before = this.served;
    this.grid = grid;
    this.serve(grid);
    if (changed) {
      this.views.clear();
      this.rowNumbers.clear();
      this.columnNumbers.clear();
      this.axes += 1;
      this.listeners.forEach((some) => some.forEach((tell) => tell()));
      return;
    }
    for (const key of new Set([...before.keys(), ...this.served.keys()])) {
      if (JSON.stringify(before.get(key)) !== JSON.stringify(this.served.get(key))) this.touch(key);
    }
  }

  private serve(grid: Grid): void {
    this.students = new Map(grid.students.map((each) => [each.id, each]));
    this.lessons = new Map(grid.lessons.map((each) => [each.id, each]));
    this.served = new Map();
    const at = (row: number, column: number): Served => {
      const key = this.key(grid.students[row]?.id ?? '', grid.lessons[column]?.id ?? '');
      const found = this.served.get(key) ?? { marks: [], absence: null };
      this.served.set(key, found);
      return found;
    };
    for (const [row, column, slot, value, weight, type, version, comment] of grid.marks) {
      at(row, column).marks.push({ slot, value, weight, type, version, comment });
    }
    for (const [row, column, code, minutes] of grid.attendance) at(row, column).absence = { code, minutes };
  }

  private key = (student: string, lesson: string): string => `${lesson} ${student}`;
  student = (row: number): Student | undefined => this.grid.students[row];
  lesson = (column: number): Lesson | undefined => this.grid.lessons[column];

  // --- reading ---
  watch(topic: string, listener: () => void): () => void {
    const some = this.listeners.get(topic) ?? new Set();
    this.listeners.set(topic, some);
    some.add(listener);
    return () => some.delete(listener);
  }
  private tell = (topic: string): void => this.listeners.get(topic)?.forEach((listener) => listener());
  axesVersion = (): number => this.axes;

  view(student: string, lesson: string): CellView {
    const key = this.key(student, lesson);
    let found = this.views.get(key);
    if (!found) {
      found = this.made(student, lesson, key);
      this.views.set(key, found);
    }
    return found;
  }

  private made(studentId: string, lessonId: string, key: string): CellView {
    const served = this.served.get(key) ?? NOTHING;
    const edits = this.edits.get(key) ?? [];
    let absence = served.absence;
    const marks = new Map(served.marks.map((mark) => [mark.slot, mark]));
    for (const edit of edits) {
      if (edit.kind === 'absence') absence = isAbsence(edit.want) ? edit.want : null;
      else if (isMark(edit.want)) {
        const old = marks.get(edit.slot);
        const { value, type, comment } = edit.want;
        const weight = old?.type === type ? old.weight : this.said.weight(type);
        marks.set(edit.slot, { slot: edit.slot, value, type, comment, weight, version: edit.base });
      } else marks.delete(edit.slot);
    }
    const shown = [...marks.values()].sort((a, b) => a.slot - b.slot);
    const student = this.students.get(studentId);
    const lesson = this.lessons.get(lessonId);
    const outside = !student || !lesson || !inGroup(student, lesson.held_on);
    return {
      marks: shown,
      absence,
      text: cellText(absence && this.said.letter(absence.code), shown),
      state: worst(edits),
      lock: outside ? 'outside' : lessonLock(lesson, this.grid),
      edits,
    };
  }

  row(student: string): RowNumbers {
    const known = this.rowNumbers.get(student);
    if (known) return known;
    const marks: Mark[] = [];
    let missed = 0;
    for (const lesson of this.grid.lessons) {
      const view = this.view(student, lesson.id);
      marks.push(...view.marks);
      if (view.absence && MISSED.has(view.absence.code)) missed += 1;
    }
    const count = marks.filter((mark) => mark.value !== null).length;
    const made = { mean: shownMean(sumOf(marks, this.act.debtCountsTwo)), count, debts: marks.length - count, missed };
    this.rowNumbers.set(student, made);
    return made;
  }

  column(lesson: string): ColumnNumbers {
    const known = this.columnNumbers.get(lesson);
    if (known) return known;
    const views = this.grid.students.map((student) => this.view(student.id, lesson));
    const marks = views.flatMap((view) => view.marks);
    const types = new Map<string, number>();
    for (const mark of marks) types.set(mark.type, (types.get(mark.type) ?? 0) + 1);
    const type = [...types].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
    const missed = views.filter((view) => view.absence && MISSED.has(view.absence.code)).length;
    const made = { mean: shownMean(sumOf(marks)), marks: marks.length, missed, type };
    this.columnNumbers.set(lesson, made);
    return made;
  }

  /** The list of absences of a lesson as the service has it, for the next edit of it. */
  roll(lessonId: string): Roll {
    const lesson = this.lessons.get(lessonId);
    const students = this.grid.students.flatMap((student) => {
      const absence = this.served.get(this.key(student.id, lessonId))?.absence;
      return absence ? [[student.id, absence.code, absence.minutes] as const] : [];
    });
    return { version: lesson?.attendance_version ?? 0, students };
  }
  servedAbsence = (student: string, lesson: string): Absence | null => this.served.get(this.key(student, lesson))?.absence ?? null;
  servedMark = (student: string, lesson: string, slot: number): Mark | undefined =>
    this.served.get(this.key(student, lesson))?.marks.find((mark) => mark.slot === slot);

  /** Topic and homework as the service has them. */
  words(lessonId: string): WantedWords & { version: number } {
    const lesson = this.lessons.get(lessonId);
    return { topic: lesson?.topic ?? '', homework: lesson?.homework ?? '', version: lesson?.version ?? 0 };
  }
  wordsEdit = (lessonId: string): Edit | undefined => this.edits.get(this.key('', lessonId))?.find((edit) => edit.kind === 'words');

  /** The kind of work of a typed mark: chosen, else what most marks of the column are. */
  kind = (lesson: string): string => this.kinds.get(lesson) ?? this.column(lesson).type ?? 'answer';
  setKind(lesson: string, type: string): void {
    this.kinds.set(lesson, type);
    this.tell(`l ${lesson}`);
  }

  // --- changing ---
  private touch(key: string): void {
    this.views.delete(key);
    const [lesson = '', student = ''] = key.split(' ');
    this.rowNumbers.delete(student);
    this.columnNumbers.delete(lesson);
    this.tell(`c ${key}`);
    this.tell(`r ${student}`);
    this.tell(`l ${lesson}`);
  }

  /** What waits, for these cells; edits of other journals are left out. */
  wait(ids: readonly string[], all: ReadonlyMap<string, Edit>): void {
    const touched = new Set<string>();
    for (const id of ids) {
      const [group, lesson, student = ''] = id.split(' ');
      if (group !== this.grid.group.id) continue;
      const key = `${lesson} ${student}`;
      const others = (this.edits.get(key) ?? []).filter((edit) => edit.id !== id);
      const now = all.get(id);
      this.edits.set(key, now ? [...others, now] : others);
      touched.add(key);
    }
    touched.forEach((key) => this.touch(key));
  }

  /** An edit has arrived: it is the service's value now. */
  arrived(edit: Edit, version: number, roll: Roll | null): void {
    if (edit.group !== this.grid.group.id) return;
    if (isWords(edit.want)) this.setWords(edit.lesson, edit.want, version);
    else if (roll) this.setRoll(edit.lesson, roll);
    else if (edit.kind === 'mark') {
      const key = this.key(edit.student, edit.lesson);
      const served = this.served.get(key) ?? NOTHING;
      const marks = served.marks.filter((mark) => mark.slot !== edit.slot);
      const known = served.marks.find((mark) => mark.slot === edit.slot);
      if (known && known.version > version) return;
      if (isMark(edit.want)) {
        const { value, type, comment } = edit.want;
        const weight = known?.type === type ? known.weight : this.said.weight(type);
        marks.push({ slot: edit.slot, value, type, comment, weight, version });
      }
      this.served.set(key, { ...served, marks });
      this.touch(key);
    }
  }

  private setWords(lessonId: string, { topic, homework }: WantedWords, version: number): void {
    const lesson = this.lessons.get(lessonId);
    if (!lesson || lesson.version >= version) return;
    const held = topic !== '' && lesson.held_on <= this.grid.today;
    Object.assign(lesson, { topic: topic || null, homework: homework || null, version, state: held ? 'held' : lesson.state });
    this.tell(`l ${lessonId}`);
  }

  private setRoll(lessonId: string, roll: Roll): void {
    const lesson = this.lessons.get(lessonId);
    if (!lesson || lesson.attendance_version > roll.version) return;
    lesson.attendance_version = roll.version;
    lesson.state = 'held';
    const codes = new Map(roll.students.map(([student, code, minutes]) => [student, { code, minutes }]));
    for (const student of this.grid.students) {
      const key = this.key(student.id, lessonId);
      const absence = codes.get(student.id) ?? null;
      const served = this.served.get(key) ?? NOTHING;
      if (served.absence?.code === absence?.code && served.absence?.minutes === absence?.minutes) continue;
      this.served.set(key, { ...served, absence });
      this.touch(key);
    }
    this.tell(`l ${lessonId}`);
  }

  /** A colleague's change, told by the stream: the whole lesson as it stands. Returns students whose cells changed. */
  now(told: LessonNow): string[] {
    const lesson = this.lessons.get(told.id);
    if (!lesson) return [];
    const { topic, homework, state, version } = told;
    if (version >= lesson.version) Object.assign(lesson, { topic, homework, state, version });
    const marks = new Map<string, Mark[]>();
    for (const [student, slot, value, weight, type, at, comment] of told.marks) {
      marks.set(student, [...(marks.get(student) ?? []), { slot, value, weight, type, version: at, comment }]);
    }
    const changed: string[] = [];
    for (const student of this.grid.students) {
      const key = this.key(student.id, told.id);
      const served = this.served.get(key) ?? NOTHING;
      const fresh = (marks.get(student.id) ?? []).sort((a, b) => a.slot - b.slot);
      // An answer to ourselves may be younger than what the stream had read.
      const older = served.marks.some((mark) => (fresh.find((each) => each.slot === mark.slot)?.version ?? Infinity) < mark.version);
      if (older || JSON.stringify(fresh) === JSON.stringify([...served.marks].sort((a, b) => a.slot - b.slot))) continue;
      this.served.set(key, { ...served, marks: fresh });
      this.touch(key);
      changed.push(student.id);
    }
    this.setRoll(told.id, { version: told.attendance_version, students: told.attendance });
    this.tell(`l ${told.id}`);
    return changed;
  }
}
