import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageTrouble, type Trouble, within } from './storage-trouble';

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
  /** Calls back when what was kept cannot be reached any more, and why. Returns how to stop. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
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

/** How long the browser may take, in milliseconds: to open the database, and to read or write in it. */
export interface Patience {
  readonly open: number;
  readonly act: number;
}

const PATIENCE: Patience = { open: 6_000, act: 15_000 };

/**
 * Opens the database. A connection that is lost later (some browsers drop those of tabs in the background) is opened anew by the next read
 * or write, which is then done over it. Rejects with a `StorageTrouble` that says what is wrong.
 */
export async function openAssessmentDatabase(patience = PATIENCE): Promise<Keeper> {
  const listeners = new Set<(trouble: Trouble) => void>();
  const tellTrouble = (trouble: Trouble) => listeners.forEach((listener) => listener(trouble));
  let connection: Promise<IDBPDatabase<Shape>> | undefined;
  /** A newer version of the site has taken the database over: this page is not to open it again. */
  let isTakenOver = false;
  /** Whether it was there once: one that is made afresh after that has lost what was in it. */
  let wasThere = false;

  function connect(): Promise<IDBPDatabase<Shape>> {
    if (isTakenOver) return Promise.reject(new StorageTrouble('newer'));
    connection ??= opened().catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  }

  async function opened(): Promise<IDBPDatabase<Shape>> {
    if (typeof indexedDB === 'undefined') throw new StorageTrouble('missing');
    let isBlocked = false;
    let isFresh = false;
    try {
      const opening = openDB<Shape>(NAME, 1, {
        upgrade: (fresh) => {
          isFresh = true;
          fresh.createObjectStore('assessments', { keyPath: 'id' });
        },
        blocked: () => (isBlocked = true),
        // A newer version of the site in another tab wants to change the shape, or the database is deleted: let it.
        blocking: (_current, next, event) => {
          (event.target as IDBDatabase).close();
          connection = undefined;
          isTakenOver = next !== null;
          if (isTakenOver) tellTrouble('newer');
          else void connect().catch(() => tellTrouble('deleted'));
        },
        // The browser itself has closed it: site data were cleared, or its storage failed. The next read or write opens it anew.
        terminated: () => {
          connection = undefined;
          void connect().catch(() => tellTrouble('lost'));
        },
      });
      const database = await within(patience.open, opening, () => (isBlocked ? 'blocked' : 'hanging'));
      if (isFresh && wasThere) tellTrouble('deleted');
      wasThere = true;
      return database;
    } catch (error) {
      throw troubleOf(error);
    }
  }

  /** Reads or writes; once more over a new connection if this one is lost. */
  async function act<T>(work: (database: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
    const database = await connect();
    try {
      return await within(patience.act, work(database), () => 'hanging');
    } catch (error) {
      if (!isLost(error)) throw error;
      forget(database);
      if (error instanceof StorageTrouble) throw error;
    }
    const anew = await connect().catch((error: unknown) => {
      throw error instanceof StorageTrouble && error.kind === 'newer' ? error : new StorageTrouble('lost', error);
    });
    try {
      return await within(patience.act, work(anew), () => 'hanging');
    } catch (error) {
      if (isLost(error)) forget(anew);
      throw isLost(error) && !(error instanceof StorageTrouble) ? new StorageTrouble('lost', error) : error;
    }
  }

  function forget(database: IDBPDatabase<Shape>): void {
    connection = undefined;
    database.close();
  }

  // Some browsers open a database and then refuse to read it: find out now, while there is still another way to go on.
  await act((database) => database.count('assessments')).catch((error: unknown) => {
    throw troubleOf(error);
  });
  const channel = new BroadcastChannel(NAME);
  const tell = (id: string) => channel.postMessage(id);

  return {
    all: () => act((database) => database.getAll('assessments')),
    get: (id) => act((database) => database.get('assessments', id)),
    put: async (kept) => {
      const inTheWay = await act(async (database) => {
        const transaction = database.transaction('assessments', 'readwrite');
        const found = conflict(await transaction.store.get(kept.id), kept);
        // Both at once: a full disk fails both, and a failure nobody waits for is reported as uncaught.
        await Promise.all([found ? undefined : transaction.store.put(kept), transaction.done]);
        return found;
      });
      if (!inTheWay) tell(kept.id);
      return inTheWay;
    },
    remove: async (id) => {
      await act((database) => database.delete('assessments', id));
      tell(id);
    },
    onChangeElsewhere: (listener) => {
      const hear = (event: MessageEvent) => listener(String(event.data));
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    onTrouble: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a browser throws when its connection is not what it was. WebKit says `UnknownError` for one that it dropped. */
const LOST = ['InvalidStateError', 'UnknownError', 'TransactionInactiveError'];

function isLost(error: unknown): boolean {
  return error instanceof StorageTrouble ? error.kind === 'hanging' : LOST.includes(nameOf(error));
}

/** Why the database could not be opened. */
function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof StorageTrouble) return error;
  return new StorageTrouble(nameOf(error) === 'VersionError' ? 'newer' : 'refused', error);
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
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
    onTrouble: () => () => {},
  };
}
