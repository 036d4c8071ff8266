import { describe, expect, test } from 'vitest';
import { Problem } from '../../../api/problem';
import { type Edit, type Want, type WantedWords, editId, isMark, isWords, same, written } from './edits';
import { Sender, type Shelf, type Wire } from './sender';

/** Small, repeatable chance. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const soon = () => new Promise((done) => setImmediate(done));
const GROUP = 'g';
interface Cell {
  version: number;
  want: Want;
  by: string;
  /** Every effect: who, over which version, what. */
  past: { by: string; over: number; want: Want; key: string }[];
}

/** A service that may lose the question, or the answer after its commit. */
class Service implements Wire {
  readonly cells = new Map<string, Cell>();
  /** The tab dies: what it would still do never happens. */
  crash: () => void = () => undefined;
  constructor(private readonly chance: () => number, private loss: number) {}
  calm() {
    this.loss = 0;
  }
  at(student: string): Cell {
    const cell = this.cells.get(student) ?? { version: 0, want: null, by: '', past: [] };
    this.cells.set(student, cell);
    return cell;
  }
  put(student: string, want: Want, by: string, key = ''): number {
    const cell = this.at(student);
    cell.past.push({ by, over: cell.version, want, key });
    cell.version += 1;
    cell.want = want;
    cell.by = by;
    return cell.version;
  }
  private stale(edits: readonly Edit[]) {
    const late = edits.filter((edit) => {
      const { version, want } = this.at(edit.student);
      return !(version === edit.base || (want === null && edit.base === 0)) || (edit.want === null && want === null);
    });
    const conflicts = late.map((edit) => {
      const { version, want, by } = this.at(edit.student);
      const mark = isMark(want) ? want : null;
      return { student_id: edit.student, lesson_id: edit.lesson, slot: 0, version, value: mark?.value ?? null, type: mark?.type ?? null, removed: !mark, author: by, at: null };
    });
    if (late.length > 0) throw new Problem('stale', 412, { conflicts } as never);
  }
  private async maybe<T>(effect: () => T): Promise<T> {
    await Promise.resolve();
    if (this.chance() < this.loss) throw this.chance() < 0.5 ? Problem.offline(null) : new Problem('unavailable', 503);
    if (this.chance() < this.loss / 4) throw new Problem('unauthenticated', 401);
    const answer = effect();
    await Promise.resolve();
    if (this.chance() < this.loss / 2) {
      this.crash();
      return new Promise<T>(() => undefined);
    }
    if (this.chance() < this.loss) throw Problem.offline(null);
    return answer;
  }
  mark = (edit: Edit) =>
    this.maybe(() => {
      this.stale([edit]);
      return this.put(edit.student, edit.want, 'me', edit.key);
    });
  marks = (edits: readonly Edit[]) =>
    this.maybe(() => {
      this.stale(edits);
      return edits.map((edit) => this.put(edit.student, edit.want, 'me', edit.key));
    });
  words = (edit: Edit) =>
    this.maybe(() => {
      const { version, want } = this.at('');
      if (version !== edit.base) {
        const stands = isWords(want) ? want : { topic: null, homework: null };
        throw new Problem('stale', 412, { version, ...stands } as never);
      }
      return this.put('', edit.want, 'me', edit.key);
    });
  attendance = () => Promise.reject(new Error('not here'));
  roll = () => Promise.reject(new Error('not here'));
}

function memory(): Shelf & { rows: Map<string, Edit> } {
  const rows = new Map<string, Edit>();
  return {
    rows,
    all: async () => [...rows.values()].map((row) => structuredClone(row)),
    change: async (id, how) => {
      await Promise.resolve();
      const next = how(rows.get(id));
      if (next === null) rows.delete(id);
      else if (next) rows.set(id, structuredClone(next));
      return rows.get(id);
    },
  };
}

let counter = 0;
function type(shelf: Shelf, seen: Map<string, number>, student: string, want: Want) {
  counter += 1;
  const fresh: Edit = {
    id: editId(GROUP, 'l', student, 0), kind: 'mark', group: GROUP, year: 2026, lesson: 'l', heldOn: '2026-11-23', student, slot: 0,
    want, reason: null, base: seen.get(student) ?? 0, was: null, roll: null, key: `k${counter}`, tried: [], state: 'waiting', at: counter, label: '',
  }; // prettier-ignore
  return shelf.change(fresh.id, (old) => written(fresh, old));
}

describe('whatever is lost, cut off or repeated', () => {
  test.each(Array.from({ length: 300 }, (_, seed) => seed))('run %i: one effect per value, nothing of a colleague overwritten unseen', async (seed) => {
    const chance = dice(seed + 1);
    const service = new Service(chance, 0.6 * chance());
    const shelf = memory();
    /** The version each cell shows to the teacher: what was saved last, or loaded. */
    const seen = new Map<string, number>();
    const last = new Map<string, Want>();
    const colleague = new Set<string>();
    const make = () =>
      new Sender(shelf, service, { saved: (edit, version) => seen.set(edit.student, Math.max(version, seen.get(edit.student) ?? 0)) });
    let sender = make();
    const many = chance() < 0.5 ? 30 : 5;
    const busy = (async () => {
      for (let turn = 0; turn < 60; turn += 1) {
        const student = `s${Math.floor(chance() * many)}`;
        if (chance() < 0.08) {
          colleague.add(student);
          service.put(student, { value: 1, type: 'colleague', comment: null }, 'she');
        } else {
          const want: Want = chance() < 0.12 ? null : { value: 2 + Math.floor(chance() * 4), type: 'answer', comment: null };
          await type(shelf, seen, student, want);
          last.set(student, want);
        }
        if (chance() < 0.5) await soon();
      }
    })();
    const drain = () =>
      new Promise<void>((done, fail) => {
        service.crash = () => {
          sender = make(); // the tab died; the next one finds the shelf as it was left
          done();
        };
        sender.drain().then(() => done(), fail);
      });
    await Promise.all([busy, (async () => { for (let turn = 0; turn < 40; turn += 1) { await drain(); for (let rest = Math.floor(chance() * 4); rest > 0; rest -= 1) await soon(); } })()]);
    service.calm();
    for (let turn = 0; turn < 10 && [...shelf.rows.values()].some((row) => row.state !== 'conflict'); turn += 1) await drain();

    const left = [...shelf.rows.values()];
    expect(left.filter((row) => row.state !== 'conflict')).toEqual([]);
    for (const row of left) expect(colleague).toContain(row.student);
    for (const [student, want] of last) {
      const cell = service.at(student);
      const waits = left.some((row) => row.student === student);
      if (!colleague.has(student)) expect(same(cell.want, want)).toBe(true);
      else if (!waits && cell.by === 'me') expect(same(cell.want, want)).toBe(true);
      const keys = cell.past.filter((each) => each.by === 'me').map((each) => each.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
    // A value of ours never lies directly over a colleague's: nobody had shown it to the teacher.
    for (const cell of service.cells.values()) {
      cell.past.forEach((each, place) => {
        const before = cell.past[place - 1];
        if (each.by === 'me' && before?.by === 'she') expect(before.want).toBeNull();
      });
    }
  });
});

describe('topic and homework', () => {
  const say = (shelf: Shelf, topic: string, saw: WantedWords, base: number) => {
    counter += 1;
    const fresh: Edit = {
      id: editId(GROUP, 'l', '', 'w'), kind: 'words', group: GROUP, year: 2026, lesson: 'l', heldOn: '2026-11-23', student: '', slot: 0,
      want: { topic, homework: '' }, saw, reason: null, base, was: null, roll: null, key: `k${counter}`, tried: [], state: 'waiting', at: counter, label: '',
    }; // prettier-ignore
    return shelf.change(fresh.id, (old) => written(fresh, old));
  };
  const none = { topic: '', homework: '' };

  test.each(Array.from({ length: 100 }, (_, seed) => seed))('run %i: the last words typed arrive once, whatever is lost on the way', async (seed) => {
    const chance = dice(seed + 1);
    const service = new Service(chance, 0.6 * chance());
    const shelf = memory();
    let [saw, base]: [WantedWords, number] = [none, 0];
    let last = '';
    const make = () =>
      new Sender(shelf, service, {
        saved: ({ want }, version) => {
          if (isWords(want)) [saw, base] = [want, version];
        },
      });
    let sender = make();
    const drain = () =>
      new Promise<void>((done, fail) => {
        service.crash = () => {
          sender = make();
          done();
        };
        sender.drain().then(() => done(), fail);
      });
    for (let turn = 0; turn < 20; turn += 1) {
      last = `t${turn}`;
      await Promise.all([say(shelf, last, saw, base), drain()]);
    }
    service.calm();
    for (let turn = 0; turn < 10 && shelf.rows.size > 0; turn += 1) await drain();
    expect([...shelf.rows.values()]).toEqual([]);
    expect(service.at('').want).toEqual({ topic: last, homework: '' });
    const keys = service.at('').past.map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("a colleague's words are shown beside the own, a lesson that was only moved is written over", async () => {
    const service = new Service(() => 1, 0);
    const shelf = memory();
    const sender = new Sender(shelf, service);
    service.put('', { topic: 'hers', homework: '' }, 'she');
    await say(shelf, 'mine', none, 0);
    await sender.drain();
    const [row] = [...shelf.rows.values()];
    expect([row?.state, row?.now?.want, row?.want]).toEqual(['conflict', { topic: 'hers', homework: '' }, { topic: 'mine', homework: '' }]);
    shelf.rows.clear();
    await say(shelf, 'mine', { topic: 'hers', homework: '' }, 0); // seen with her words, but the version has gone on
    await sender.drain();
    expect([shelf.rows.size, service.at('').want]).toEqual([0, { topic: 'mine', homework: '' }]);
  });

  test('what is typed and taken back before it was sent is no edit', async () => {
    const shelf = memory();
    await say(shelf, 'mine', none, 0);
    await say(shelf, '', none, 0);
    expect(shelf.rows.size).toBe(0);
  });
});
