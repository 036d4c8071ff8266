/**
 * The outbox of a person under one pair: what is typed is kept first and sent after, by one tab at a time; the other
 * tabs hear of it. In memory stands what the grid shows, in IndexedDB what survives. It sends, and counts, only while its
 * own person is signed in: what another left on this computer neither goes out under his name nor is told to him.
 */
import { newKey } from '../../../api/client';
import { tellHeld, tellUnsent } from '../../../offline/network';
import { readSession, watchSession } from '../../../session/session';
import { shelf as shelfOf } from './db';
import { type Edit, type Roll, isAbsence, isWords, written } from './edits';
import { Sender, type Shelf } from './sender';
import { flagOf, nameOf } from './start';
import { wire } from './wire';

type Message = { ids: string[] } | { saved: Edit; version: number; roll: Roll | null };
export type Fresh = Omit<Edit, 'key' | 'tried' | 'state' | 'at'>;
type Saved = (edit: Edit, version: number, roll: Roll | null) => void;

const SOON = 2000;
/** Shorter than this nobody needs to read «На устройстве». */
const QUIET = 1200;

export class Outbox {
  readonly name: string;
  private readonly shelf: Shelf;
  private readonly sender: Sender;
  private readonly channel: BroadcastChannel;
  private readonly mirror = new Map<string, Edit>();
  private readonly writing = new Map<string, number>();
  private readonly watchers = new Set<(ids: readonly string[]) => void>();
  private readonly savers = new Set<Saved>();
  private running = false;
  private again = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  readonly ready: Promise<void>;

  constructor(private readonly person: string, private readonly pair: string) {
    this.name = nameOf(person, pair);
    const inner = shelfOf(this.name);
    this.shelf = {
      all: inner.all,
      change: async (id, how) => {
        const row = await inner.change(id, how);
        if (this.take(id, row)) this.channel.postMessage({ ids: [id] } satisfies Message);
        return row;
      },
    };
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = (event: MessageEvent<Message>) => {
      const message = event.data;
      if ('ids' in message) void this.refresh(message.ids);
      else this.savers.forEach((tell) => tell(message.saved, message.version, message.roll));
    };
    this.sender = new Sender(this.shelf, wire(pair, () => this.mine()), {
      saved: (saved, version, roll) => {
        this.savers.forEach((tell) => tell(saved, version, roll));
        this.channel.postMessage({ saved, version, roll } satisfies Message);
      },
    });
    this.ready = this.open();
  }

  private async open(): Promise<void> {
    const kept = await this.shelf.all().catch(() => []);
    kept.forEach((edit) => this.mirror.set(edit.id, edit));
    this.tell(kept.map((edit) => edit.id));
    addEventListener('online', () => this.kick());
    watchSession(() => {
      this.count();
      this.kick();
    });
    if (kept.length > 0) this.kick();
  }

  /** Whether it is this outbox's person who sits here; his sign-in may have ended. */
  private own = (): boolean => readSession().me?.person_id === this.person;
  private mine = (): boolean => this.own() && readSession().status === 'in';

  edits = (): ReadonlyMap<string, Edit> => this.mirror;
  watch(listener: (ids: readonly string[]) => void): () => void {
    this.watchers.add(listener);
    return () => this.watchers.delete(listener);
  }
  onSaved(listener: Saved): () => void {
    this.savers.add(listener);
    return () => this.savers.delete(listener);
  }

  /** Shown at once, kept at once (the promise says when), sent when it can be. */
  write(given: readonly Fresh[]): Promise<void> {
    const at = Date.now();
    const kept: Promise<void>[] = [];
    for (const [place, fresh] of given.entries()) {
      const edit: Edit = { ...fresh, key: newKey(), tried: [], state: 'waiting', at: at + place / 1000 };
      const shown = written(edit, this.mirror.get(fresh.id));
      if (shown) this.mirror.set(fresh.id, shown);
      else this.mirror.delete(fresh.id);
      kept.push(this.keep(fresh.id, (old) => written({ ...edit, tried: shown?.tried ?? [] }, old) ?? null));
    }
    this.tell(given.map((edit) => edit.id));
    void navigator.storage?.persist?.().catch(() => false);
    queueMicrotask(() => this.kick());
    return Promise.all(kept).then(() => undefined);
  }

  /** The decision over a conflict: the own value over what stands now, or what stands now. */
  async decide(id: string, whose: 'mine' | 'theirs'): Promise<Edit | undefined> {
    const before = this.mirror.get(id);
    await this.keep(id, (row) => {
      if (!row || row.state !== 'conflict' || whose === 'theirs') return null;
      const { now, ...rest } = row;
      const want = now?.want ?? null;
      const was = isAbsence(want) ? want.code : null;
      return { ...rest, ...(isWords(want) ? { saw: want } : {}), key: newKey(), base: now?.version ?? row.base, was, roll: null, tried: [], state: 'waiting', at: Date.now() };
    });
    this.kick();
    return before;
  }

  /** Give up a refused value. */
  drop = (id: string): Promise<void> => this.keep(id, () => null);

  private async keep(id: string, how: (old: Edit | undefined) => Edit | null): Promise<void> {
    this.writing.set(id, (this.writing.get(id) ?? 0) + 1);
    let row: Edit | undefined;
    try {
      row = await this.shelf.change(id, how);
    } finally {
      const left = (this.writing.get(id) ?? 1) - 1;
      if (left > 0) this.writing.set(id, left);
      else this.writing.delete(id);
    }
    this.take(id, row);
  }

  /** A row of the shelf into memory; whether somebody has to hear of it: that it is on its way is no news. */
  private take(id: string, row: Edit | undefined): boolean {
    if (this.writing.has(id)) return true;
    const old = this.mirror.get(id);
    if (row) this.mirror.set(id, row);
    else this.mirror.delete(id);
    const news = !old || !row || old.key !== row.key || (old.state !== row.state && row.state !== 'sending') || old.tried.length !== row.tried.length;
    if (news) this.tell([id]);
    return news;
  }

  /** From the shelf into memory; not over a value that is still on its way to the shelf. */
  private async refresh(ids: readonly string[]): Promise<void> {
    const rows = new Map((await this.shelf.all()).map((edit) => [edit.id, edit]));
    const changed = ids.filter((id) => !this.writing.has(id));
    for (const id of changed) {
      const row = rows.get(id);
      if (row) this.mirror.set(id, row);
      else this.mirror.delete(id);
    }
    this.tell(changed);
  }

  private tell(ids: readonly string[]): void {
    this.watchers.forEach((listener) => listener(ids));
    if (this.mirror.size === 0) localStorage.removeItem(flagOf(this.name));
    else localStorage.setItem(flagOf(this.name), '1');
    this.count();
  }

  private count(): void {
    const count = this.own() ? this.mirror.size : 0;
    tellHeld(this.name, count);
    clearTimeout(this.telling);
    if (count === 0) tellUnsent(this.name, 0);
    else this.telling = setTimeout(() => tellUnsent(this.name, this.own() ? this.mirror.size : 0), QUIET);
  }

  /** Send what waits, unless another tab is at it. */
  kick(): void {
    clearTimeout(this.timer);
    if (!this.mine()) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = true;
    void this.round().finally(() => {
      this.running = false;
      if (this.again) this.kick();
      this.again = false;
    });
  }

  private async round(): Promise<void> {
    const outcome = await navigator.locks
      .request(this.name, { ifAvailable: true }, (lock) => (lock ? this.sender.drain() : null))
      .catch(() => ({ left: 1, again: SOON * 5 }));
    // Another tab sends; should it close, this one takes over.
    if (!outcome) this.timer = setTimeout(() => this.kick(), SOON);
    else if ('again' in outcome) this.timer = setTimeout(() => this.kick(), outcome.again);
  }

  /** What waits under this pair. */
  get acting(): string {
    return this.pair;
  }
}

const open = new Map<string, Outbox>();
export function outboxOf(pair: string): Outbox {
  const person = readSession().me?.person_id ?? '';
  const name = nameOf(person, pair);
  const found = open.get(name) ?? new Outbox(person, pair);
  open.set(name, found);
  return found;
}
