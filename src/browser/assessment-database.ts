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
   * Writes if what is kept is still at `kept.revision - 1`, in one transaction; nothing kept is revision 0. Otherwise nothing is
   * changed: returns the newer record when another tab has written in between, `gone` when another tab has removed it.
   */
  put(kept: Kept): Promise<Kept | 'gone' | undefined>;
  remove(id: string): Promise<void>;
  /** Calls back with an assessment's id when another tab has changed or removed it. Returns how to stop. */
  onChangeElsewhere(listener: (id: string) => void): () => void;
  /** Calls back when nothing can be kept or read any more until the page is loaded again. Returns how to stop. */
  onClosed(listener: () => void): () => void;
}

/** What stands in the way of writing `kept` over `before`, or nothing. */
function conflict(before: Kept | undefined, kept: Kept): Kept | 'gone' | undefined {
  if ((before?.revision ?? 0) === kept.revision - 1) return undefined;
  return before ?? 'gone';
}

interface Shape extends DBSchema {
  assessments: { key: string; value: Kept };
}

const NAME = 'engagement-cycle';

/** Opens the database. Rejects where the browser has none or refuses it: some private windows, some managed devices. */
export async function openAssessmentDatabase(): Promise<Keeper> {
  const closed = new Set<() => void>();
  const tellClosed = () => closed.forEach((listener) => listener());
  const database: IDBPDatabase<Shape> = await openDB<Shape>(NAME, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('assessments', { keyPath: 'id' });
    },
    // A newer version of the site in another tab wants to change the shape: let it, rather than block it.
    // Every older tab does the same, so there is nothing to do when one is `blocked`: it is for a moment only.
    blocking: () => {
      database.close();
      tellClosed();
    },
    // The browser itself has closed it: site data were cleared, or its storage failed.
    terminated: tellClosed,
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
      const inTheWay = conflict(await transaction.store.get(kept.id), kept);
      if (inTheWay) {
        await transaction.done;
        return inTheWay;
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
    onClosed: (listener) => {
      closed.add(listener);
      return () => closed.delete(listener);
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
      const inTheWay = conflict(shelf.get(kept.id), kept);
      if (!inTheWay) shelf.set(kept.id, kept);
      return Promise.resolve(inTheWay);
    },
    remove: (id) => {
      shelf.delete(id);
      return Promise.resolve();
    },
    onChangeElsewhere: () => () => {},
    onClosed: () => () => {},
  };
}
