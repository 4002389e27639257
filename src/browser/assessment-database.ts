import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What is kept of one assessment on this device. `data` is unknown: what comes back from a disk is checked like any file. */
export interface Kept {
  readonly id: string;
  readonly data: unknown;
  /** Counts up by one with each save: a higher one from elsewhere is newer work. */
  readonly revision: number;
}

export interface Keeper {
  all(): Promise<readonly Kept[]>;
  get(id: string): Promise<Kept | undefined>;
  /**
   * Writes if what is kept is still at `kept.revision - 1` (or nothing is kept yet), in one transaction.
   * Returns the newer record instead when another tab has written in between; then nothing is changed.
   */
  put(kept: Kept): Promise<Kept | undefined>;
  remove(id: string): Promise<void>;
  /** Calls back with an assessment's id when another tab has changed or removed it. Returns how to stop. */
  onChangeElsewhere(listener: (id: string) => void): () => void;
}

interface Shape extends DBSchema {
  assessments: { key: string; value: Kept };
}

const NAME = 'engagement-cycle';

/** Opens the database. Rejects where the browser has none or refuses it: some private windows, some managed devices. */
export async function openAssessmentDatabase(): Promise<Keeper> {
  const database: IDBPDatabase<Shape> = await openDB<Shape>(NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('assessments', { keyPath: 'id' });
    },
    // A newer version of the site in another tab wants to change the shape: let it, rather than block it.
    blocking: () => database.close(),
  });
  // Some browsers open a database and then refuse to read it: find out now, while there is still another way to go on.
  await database.count('assessments');
  const channel = new BroadcastChannel(NAME);
  const tell = (id: string) => channel.postMessage(id);

  return {
    all: () => database.getAll('assessments'),
    get: (id) => database.get('assessments', id),
    put: async (kept) => {
      const transaction = database.transaction('assessments', 'readwrite');
      const before = await transaction.store.get(kept.id);
      if (before && before.revision !== kept.revision - 1) {
        await transaction.done;
        return before;
      }
      // Both at once: a full disk fails both, and a failure nobody waits for is reported as uncaught.
      await Promise.all([transaction.store.put(kept), transaction.done]);
      tell(kept.id);
      return undefined;
    },
    remove: async (id) => {
      await database.delete('assessments', id);
      tell(id);
    },
    onChangeElsewhere: (listener) => {
      const hear = (event: MessageEvent) => listener(String(event.data));
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
  };
}

/** The same, in memory: for a browser that keeps nothing, and for tests. */
export function memoryKeeper(): Keeper {
  const shelf = new Map<string, Kept>();
  return {
    all: () => Promise.resolve([...shelf.values()]),
    get: (id) => Promise.resolve(shelf.get(id)),
    put: (kept) => {
      const before = shelf.get(kept.id);
      if (before && before.revision !== kept.revision - 1) return Promise.resolve(before);
      shelf.set(kept.id, kept);
      return Promise.resolve(undefined);
    },
    remove: (id) => {
      shelf.delete(id);
      return Promise.resolve();
    },
    onChangeElsewhere: () => () => {},
  };
}
