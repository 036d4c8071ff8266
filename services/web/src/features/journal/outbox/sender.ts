/**
 * Takes waiting edits to the service: each value has one effect, whatever is lost, repeated or cut off on the way.
 * Pure of browser and network: shelf and wire are given, so that a test can lose, reorder and crash.
 */
import { Problem, asProblem } from '../../../api/problem';
import { type Edit, type Roll, type Standing, type Want, isAbsence, isMark, isWords, newer, same } from './edits';

export interface Shelf {
  all(): Promise<Edit[]>;
  /** Atomically; null removes, undefined leaves it as it is. What stands there after. */
  change(id: string, how: (old: Edit | undefined) => Edit | null | undefined): Promise<Edit | undefined>;
}
export interface Wire {
  /** Writes one mark over `edit.base`; its new version. */
  mark(edit: Edit): Promise<number>;
  /** All or none; versions in the order of the edits. */
  marks(edits: readonly Edit[], key: string): Promise<number[]>;
  /** Topic and homework over `edit.base`; the lesson's new version. */
  words(edit: Edit): Promise<number>;
  /** The whole attendance of a lesson over `roll.version`; its new version. */
  attendance(edit: Edit, roll: Roll): Promise<number>;
  /** The attendance as it stands. */
  roll(edit: Edit): Promise<Roll>;
}
export interface Told {
  saved?: (edit: Edit, version: number, roll: Roll | null) => void;
}

/** From here on waiting marks of one journal go together. */
export const BULK = 10;
const MOST = 100;
const PAUSE = [1, 2, 4, 8, 15, 30, 60];

export type Outcome = { left: 0 } | { left: number; again: number } | { left: number; stopped: 'signed-out' };

export class Sender {
  private failures = 0;
  /** Attendance as the last answers left it: spares a reading per code typed. */
  private readonly rolls = new Map<string, Roll>();

  constructor(
    private readonly shelf: Shelf,
    private readonly wire: Wire,
    private readonly told: Told = {},
  ) {}

  /** Send until nothing waits, the network is gone, or somebody must sign in. */
  async drain(): Promise<Outcome> {
    for (;;) {
      const open = (await this.shelf.all())
        .filter((edit) => edit.state === 'waiting' || edit.state === 'sending')
        .sort((a, b) => a.at - b.at);
      const first = open[0];
      if (!first) return { left: 0 };
      try {
        await this.send(together(first, open));
        this.failures = 0;
      } catch (error) {
        const problem = asProblem(error);
        if (problem.status === 401) return { left: open.length, stopped: 'signed-out' };
        if (!problem.mayRetry && problem.status < 500) throw error;
        const pause = PAUSE[Math.min(this.failures, PAUSE.length - 1)] ?? 60;
        this.failures += 1;
        return { left: open.length, again: (problem.retryAfter ?? pause) * 1000 };
      }
    }
  }

  private async send(read: readonly Edit[]): Promise<void> {
    // Only what is known to be on its way goes out: a value typed over meanwhile would not remember that it was tried.
    const batch: Edit[] = [];
    for (const edit of read) {
      const row = await this.shelf.change(edit.id, (now) => (now?.key === edit.key ? { ...now, state: 'sending' } : undefined));
      if (row?.key === edit.key) batch.push(edit);
    }
    const [first] = batch;
    if (!first) return;
    try {
      if (first.kind === 'absence') await this.sendRoll(first, batch);
      else if (first.kind === 'words') await this.saved(first, await this.wire.words(first), null);
      else if (batch.length === 1) await this.saved(first, await this.wire.mark(first), null);
      else {
        const versions = await this.wire.marks(batch, batchKey(batch));
        for (const [place, edit] of batch.entries()) await this.saved(edit, versions[place] ?? edit.base + 1, null);
      }
    } catch (error) {
      await this.failed(batch, asProblem(error));
    }
  }

  private async failed(batch: readonly Edit[], problem: Problem): Promise<void> {
    if (problem.status === 412) return this.late(batch, problem);
    const again = problem.mayRetry || problem.status >= 500 || problem.status === 401;
    for (const edit of batch) {
      await this.shelf.change(edit.id, (row) => {
        if (!row || row.state === 'conflict') return undefined;
        const mine = row.key === edit.key;
        // No answer: the value may have arrived all the same.
        if (again) return { ...row, state: 'waiting', tried: remembered(row, edit) };
        if (!mine) return { ...row, state: 'waiting' };
        return batch.length > 1 ? { ...row, state: 'waiting', alone: true } : { ...row, state: 'refused', why: problem.detail };
      });
    }
    if (again) throw problem;
  }

  /** 412: only the named cells stop; the others of the batch wait for the next round. */
  private async late(batch: readonly Edit[], problem: Problem): Promise<void> {
    const stands = standings(problem);
    for (const edit of batch) {
      const now = edit.kind === 'words' ? wordsNow(problem) : stands.get(`${edit.lesson} ${edit.student} ${edit.slot}`);
      if (now) await this.settle(edit, now);
      else await this.shelf.change(edit.id, (row) => row && { ...row, state: 'waiting', alone: batch.length > 1 ? row.alone : true });
    }
  }

  /** The cell holds something else than the teacher saw: our own earlier try, or a colleague's value. */
  private async settle(edit: Edit, now: Standing): Promise<void> {
    // What stands is told without its comment: a comment counts as arrived only if it may have been sent before.
    const silent = !isMark(edit.want) || !edit.want.comment || edit.tried.length > 0;
    if (silent && same(now.want, edit.want)) return this.saved(edit, now.version, null);
    const own = edit.tried.some((tried) => same(tried, now.want)) && now.version === edit.base + 1;
    await this.shelf.change(edit.id, (row) => {
      if (!row) return undefined;
      // The lesson has another version (moved, say), its words are those the teacher saw: nobody else's is written over.
      const unchanged = isWords(now.want) && row.saw !== undefined && same(now.want, row.saw) && now.version !== edit.base;
      if (own || unchanged) return { ...row, base: now.version, ...(own && isWords(now.want) ? { saw: now.want } : {}), tried: [], state: 'waiting' };
      return { ...row, state: 'conflict', now };
    });
  }

  private async saved(edit: Edit, version: number, roll: Roll | null): Promise<void> {
    await this.shelf.change(edit.id, (row) => {
      if (!row) return undefined;
      if (row.key === edit.key) return null;
      const code = isAbsence(edit.want) ? edit.want.code : null;
      const saw = isWords(edit.want) ? { saw: edit.want } : {};
      return { ...row, ...saw, base: version, was: code, roll: newer(roll, row.roll), tried: [], state: row.state === 'conflict' ? row.state : 'waiting' };
    });
    this.told.saved?.(edit, version, roll);
  }

  /** The attendance of a lesson is one record: the codes that wait are put into the list as it stood. */
  private async sendRoll(first: Edit, batch: readonly Edit[]): Promise<void> {
    let roll = batch.reduce<Roll | null>((found, edit) => newer(edit.roll, found), this.rolls.get(first.lesson) ?? null);
    roll ??= await this.wire.roll(first);
    let going = batch;
    for (let turn = 0; turn < 5 && going.length > 0; turn += 1) {
      const wanted = withCodes(roll, going);
      try {
        const next = { version: await this.wire.attendance(first, wanted), students: wanted.students };
        this.rolls.set(first.lesson, next);
        for (const edit of going) await this.saved(edit, next.version, next);
        return;
      } catch (error) {
        if (asProblem(error).status !== 412) throw error;
        roll = await this.wire.roll(first);
        going = await this.agreeing(going, roll);
      }
    }
    if (going.length > 0) throw new Problem('unavailable', 503);
  }

  /** Those whose student still has the code the teacher saw; the others are conflicts, or are there already. */
  private async agreeing(batch: readonly Edit[], roll: Roll): Promise<Edit[]> {
    const left: Edit[] = [];
    for (const edit of batch) {
      const found = roll.students.find(([student]) => student === edit.student);
      const now: Want = found ? { code: found[1], minutes: found[2] } : null;
      const seen = found?.[1] ?? null;
      const mine = edit.tried.some((tried) => same(tried, now));
      if (edit.student === '' || seen === edit.was || mine) left.push(edit);
      else await this.settle({ ...edit, tried: [] }, { version: roll.version, want: now, author: null, at: null });
    }
    return left;
  }
}

/** What goes in one call with the first: the codes of its lesson, or many marks of its journal. */
function together(first: Edit, open: readonly Edit[]): Edit[] {
  if (first.kind === 'absence') {
    return first.alone ? [first] : open.filter((edit) => edit.kind === 'absence' && edit.lesson === first.lesson && !edit.alone);
  }
  const marks = open.filter((edit) => edit.kind === 'mark' && edit.group === first.group && !edit.alone && !edit.reason);
  return marks.length >= BULK && marks.includes(first) ? marks.slice(0, MOST) : [first];
}

/** The same values have the same key; another set has another: a repeated batch is one intention. */
const batchKey = (batch: readonly Edit[]): string => {
  const keys = batch.map((edit) => edit.key).sort().join('');
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let place = 0; place < keys.length; place += 1) {
    high = Math.imul(high ^ keys.charCodeAt(place), 0x01000193) >>> 0;
    low = Math.imul(low + keys.charCodeAt(place), 0x85ebca6b) >>> 0;
  }
  return `batch ${batch.length} ${high.toString(16)}${low.toString(16)} ${batch[0]?.key ?? ''}`;
};

const remembered = (row: Edit, sent: Edit): Want[] =>
  row.tried.some((tried) => same(tried, sent.want)) ? row.tried : [...row.tried, sent.want];

const withCodes = (roll: Roll, edits: readonly Edit[]): Roll => {
  const students = new Map(roll.students.map((each) => [each[0], each]));
  for (const { student, want } of edits) {
    if (isAbsence(want)) students.set(student, [student, want.code, want.minutes]);
    else students.delete(student);
  }
  return { version: roll.version, students: [...students.values()] };
};

/** What stands in the lesson instead of the refused words. */
function wordsNow({ facts }: Problem): Standing {
  const told = facts as { version?: number; topic?: string | null; homework?: string | null };
  return { version: told.version ?? 0, want: { topic: told.topic ?? '', homework: told.homework ?? '' }, author: null, at: null };
}

interface Conflict {
  student_id: string;
  lesson_id: string;
  slot: number;
  version: number;
  value: number | null;
  type: string | null;
  removed: boolean | null;
  author: string | null;
  at: string | null;
}
function standings(problem: Problem): Map<string, Standing> {
  const told = (problem.facts.conflicts ?? []) as Conflict[];
  return new Map(
    told.map((each) => {
      const empty = each.version === 0 || each.removed || each.type === null;
      const want: Want = empty ? null : { value: each.value, type: each.type ?? '', comment: null };
      return [`${each.lesson_id} ${each.student_id} ${each.slot}`, { version: each.version, want, author: each.author, at: each.at }];
    }),
  );
}
