/** The calls of the sender: marks one by one or together, the attendance of a lesson as one record. */
import { academic, under, unwrap } from '../../../api/client';
import { Problem } from '../../../api/problem';
import type { AbsenceRow } from '../model';
import { type Edit, isMark, isWords } from './edits';
import type { Wire } from './sender';

const kindOf = (value: number | null) => (value === null ? ('debt' as const) : ('number' as const));

/** `mine` says whether the person who typed is the one signed in: nothing goes out under another's name. */
export function wire(pair: string, mine: () => boolean): Wire {
  const called = (more: { version?: number; key?: string } = {}) => {
    if (!mine()) throw new Problem('unauthenticated', 401);
    return under(pair, more);
  };
  return {
    mark: async (edit) => {
      const { group, student, lesson, slot, base, key, want, reason } = edit;
      const path = { group_id: group, student_id: student, lesson_id: lesson, slot };
      const call = called({ version: base, key });
      const address = '/journals/{group_id}/marks/{student_id}/{lesson_id}/{slot}';
      if (!isMark(want)) {
        const query = reason ? { reason } : {};
        return (await unwrap(academic.DELETE(address, { params: { path, query }, ...call }))).version;
      }
      const body = { kind: kindOf(want.value), value: want.value, type: want.type, comment: want.comment, reason };
      return (await unwrap(academic.PUT(address, { params: { path }, body, ...call }))).version;
    },
    marks: async (edits, key) => {
      const cells = edits.map(({ student, lesson, slot, base, want }) => ({
        student_id: student,
        lesson_id: lesson,
        slot,
        version: base,
        removed: !isMark(want),
        kind: kindOf(isMark(want) ? want.value : null),
        value: isMark(want) ? want.value : null,
        type: isMark(want) ? want.type : 'answer',
        comment: isMark(want) ? want.comment : null,
      }));
      const params = { path: { group_id: edits[0]?.group ?? '' } };
      const call = called({ key });
      const answer = await unwrap(academic.POST('/journals/{group_id}/marks', { params, body: { cells }, ...call }));
      return answer.cells.map((cell) => cell.version);
    },
    words: async ({ lesson, year, key, base, want, reason }) => {
      const { topic, homework } = isWords(want) ? want : { topic: '', homework: '' };
      const params = { path: { lesson_id: lesson }, query: { school_year: year } };
      const body = { topic: topic || null, homework: homework || null, reason };
      return (await unwrap(academic.PUT('/lessons/{lesson_id}', { params, body, ...called({ version: base, key }) }))).version;
    },
    attendance: async ({ lesson, year, key, reason }, roll) => {
      const students = roll.students.map(([student_id, code, minutes_late]) => ({ student_id, code, minutes_late }));
      const params = { path: { lesson_id: lesson }, query: { school_year: year } };
      const call = called({ version: roll.version, key });
      const answer = await unwrap(academic.PUT('/lessons/{lesson_id}/attendance', { params, body: { students, reason }, ...call }));
      return answer.attendance_version;
    },
    roll: async ({ group, lesson, heldOn }: Edit) => {
      const query = { from: heldOn, until: heldOn };
      const grid = await unwrap(academic.GET('/journals/{group_id}', { params: { path: { group_id: group }, query }, ...called() }));
      const column = grid.lessons.findIndex((each) => each.id === lesson);
      const students = (grid.attendance as unknown as AbsenceRow[])
        .filter((row) => row[1] === column)
        .map(([student, , code, minutes]) => [String(grid.students[student]?.id), code, minutes] as const);
      return { version: Number(grid.lessons[column]?.attendance_version ?? 0), students };
    },
  };
}
