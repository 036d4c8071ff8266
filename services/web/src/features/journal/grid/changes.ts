/** From what a person does to edits of the outbox; everything that writes into the journal goes through here. */
import { i18n } from '../../../text/i18n';
import { formatDayMonth } from '../../../text/format';
import { type Code, SLOTS } from '../model';
import { type Want, type WantedMark, type WantedWords, editId } from '../outbox/edits';
import type { Fresh } from '../outbox/outbox';
import type { CellText } from '../rules';
import type { JournalStore } from './store';

export interface Place {
  student: string;
  lesson: string;
}
/** What a cell is to hold: each slot, and the code. Undefined is left as it is. */
export interface Change extends Place {
  marks?: Readonly<Record<number, WantedMark | null>>;
  absence?: { code: Code; minutes: number | null } | null;
  reason?: string;
}

export function labelOf(store: JournalStore, { student, lesson }: Place): string {
  const name = store.grid.students.find((each) => each.id === student)?.name ?? '';
  const day = store.grid.lessons.find((each) => each.id === lesson)?.held_on;
  return i18n.t('journal:place', { name, day: day ? formatDayMonth(day) : '' });
}

export function freshOf(store: JournalStore, change: Change): Fresh[] {
  const { student, lesson: lessonId } = change;
  const lesson = store.grid.lessons.find((each) => each.id === lessonId);
  if (!lesson) return [];
  const { id: group, school_year: year } = store.grid.group;
  const shared = { group, year, lesson: lessonId, heldOn: lesson.held_on, student, reason: change.reason ?? null, label: labelOf(store, change) };
  const made: Fresh[] = [];
  for (const [slot, want] of Object.entries(change.marks ?? {})) {
    const place = Number(slot);
    const base = store.servedMark(student, lessonId, place)?.version ?? 0;
    made.push({ ...shared, id: editId(group, lessonId, student, place), kind: 'mark', slot: place, want, base, was: null, roll: null });
  }
  if (change.absence !== undefined) {
    const was = store.servedAbsence(student, lessonId)?.code ?? null;
    const id = editId(group, lessonId, student, 'a');
    made.push({ ...shared, id, kind: 'absence', slot: 0, want: change.absence as Want, base: 0, was, roll: store.roll(lessonId) });
  }
  return made;
}

/** Topic and homework over what the teacher saw when he began to type. */
export function freshWords(store: JournalStore, lessonId: string, want: WantedWords, began: WantedWords & { version: number }): Fresh[] {
  const lesson = store.grid.lessons.find((each) => each.id === lessonId);
  if (!lesson) return [];
  const { id: group, school_year: year } = store.grid.group;
  const { version: base, ...saw } = began;
  const name = i18n.t('journal:words-of', { group: store.grid.group.name });
  const label = i18n.t('journal:place', { name, day: formatDayMonth(lesson.held_on) });
  const trimmed = { topic: want.topic.trim(), homework: want.homework.trim() };
  const id = editId(group, lessonId, '', 'w');
  return [{ id, kind: 'words', group, year, lesson: lessonId, heldOn: lesson.held_on, student: '', slot: 0, want: trimmed, saw, reason: null, base, was: null, roll: null, label }];
}

/** What would bring a cell back to how it is shown now. */
export function reverseOf(store: JournalStore, change: Change): Change {
  const view = store.view(change.student, change.lesson);
  const back: Change = { student: change.student, lesson: change.lesson };
  if (change.marks) {
    back.marks = Object.fromEntries(
      Object.keys(change.marks).map((slot) => {
        const mark = view.marks.find((each) => each.slot === Number(slot));
        return [slot, mark ? { value: mark.value, type: mark.type, comment: mark.comment } : null];
      }),
    );
  }
  if (change.absence !== undefined) back.absence = view.absence;
  return back;
}

/** The first slot without a mark. */
export function freeSlot(store: JournalStore, { student, lesson }: Place): number | null {
  const taken = new Set(store.view(student, lesson).marks.map((mark) => mark.slot));
  for (let slot = 0; slot < SLOTS; slot += 1) if (!taken.has(slot)) return slot;
  return null;
}

/** Every mark and the code gone. */
export function cleared(store: JournalStore, place: Place): Change | null {
  const view = store.view(place.student, place.lesson);
  if (view.marks.length === 0 && view.absence === null) return null;
  const marks = Object.fromEntries(view.marks.map((mark) => [mark.slot, null]));
  return { ...place, marks, ...(view.absence ? { absence: null } : {}) };
}

/** What a pasted text puts into a cell; marks replace marks, a code a code, neither takes the other away. */
export function pasted(store: JournalStore, place: Place, { marks, code }: CellText, type: string): Change | null {
  const view = store.view(place.student, place.lesson);
  const change: Change = { ...place };
  const wanted: Record<number, WantedMark | null> = {};
  for (let slot = 0; marks.length > 0 && slot < SLOTS; slot += 1) {
    const old = view.marks.find((mark) => mark.slot === slot);
    const value = marks[slot];
    if (value === undefined) {
      if (old) wanted[slot] = null;
    } else if (!old || old.value !== value) wanted[slot] = { value, type: old?.type ?? type, comment: old?.comment ?? null };
  }
  if (Object.keys(wanted).length > 0) change.marks = wanted;
  if (code && view.absence?.code !== code) change.absence = { code, minutes: null };
  return change.marks || change.absence !== undefined ? change : null;
}
