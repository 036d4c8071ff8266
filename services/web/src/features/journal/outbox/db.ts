/** The waiting edits of one person under one pair, in IndexedDB: another person on the same computer has another base. */
import { type IDBPDatabase, openDB } from 'idb';
import type { Edit } from './edits';
import type { Shelf } from './sender';

const STORE = 'edits';

export function shelf(name: string): Shelf {
  let opened: Promise<IDBPDatabase> | null = null;
  const base = () => {
    opened ??= openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE, { keyPath: 'id' }) });
    return opened;
  };
  return {
    all: async () => (await (await base()).getAll(STORE)) as Edit[],
    change: async (id, how) => {
      const tx = (await base()).transaction(STORE, 'readwrite');
      const old = (await tx.store.get(id)) as Edit | undefined;
      const next = how(old);
      if (next === null && old) await tx.store.delete(id);
      else if (next) await tx.store.put(next);
      await tx.done;
      return next === undefined ? old : (next ?? undefined);
    },
  };
}
