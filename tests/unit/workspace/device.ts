import { type Keeper, memoryKeeper } from '../../../src/browser/assessment-database';
import { type WorkspaceParts, createWorkspace } from '../../../src/assessment/workspace/workspace';
import { BANK } from '../examples';

/** What a browser throws when there is no room left. */
export const diskIsFull = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/**
 * A device that can fill up or be slow, and that several tabs share. Like a disk it keeps copies: what a tab changes later
 * does not change what is kept.
 */
export function device() {
  const disk = memoryKeeper();
  const listeners = new Map<Keeper, (id: string) => void>();
  const state: { refusal: Error | undefined; slow: Promise<void> | undefined; writes: number } = {
    refusal: undefined,
    slow: undefined,
    writes: 0,
  };

  const tellOthers = (from: Keeper, id: string) =>
    listeners.forEach((listener, keeper) => keeper !== from && listener(id));

  async function write<T>(action: () => Promise<T>): Promise<T> {
    await state.slow;
    if (state.refusal) throw state.refusal;
    state.writes += 1;
    return action();
  }

  return {
    /** Everything that is kept, by id. */
    kept: async () => new Map((await disk.all()).map((each) => [each.id, each])),

    /** Puts something on the disk directly, as an older or a broken version of the site might have. */
    plant: (id: string, data: unknown, revision = 1) => disk.put({ id, data, revision }),

    /** From now on every write is refused. */
    refuse: (refusal: Error = diskIsFull()) => void (state.refusal = refusal),
    recover: () => void (state.refusal = undefined),

    /** From now on writes wait. Returns how to let them go on. */
    slowDown: () => {
      let goOn = () => {};
      state.slow = new Promise((resolve) => (goOn = resolve));
      return () => {
        state.slow = undefined;
        goOn();
      };
    },

    /** How many writes have been made. */
    writes: () => state.writes,

    /** Where one tab keeps things. */
    keeper(): Keeper {
      const keeper: Keeper = {
        all: async () => structuredClone(await disk.all()),
        get: async (id) => structuredClone(await disk.get(id)),
        put: (kept) => {
          const copy = structuredClone(kept);
          return write(async () => {
            const newer = await disk.put(copy);
            if (newer === undefined) tellOthers(keeper, kept.id);
            return structuredClone(newer);
          });
        },
        remove: (id) =>
          write(async () => {
            await disk.remove(id);
            tellOthers(keeper, id);
          }),
        onChangeElsewhere: (listener) => {
          listeners.set(keeper, listener);
          return () => listeners.delete(keeper);
        },
        onTrouble: () => () => {},
      };
      return keeper;
    },
  };
}

let minute = 0;
let ids = 0;

/** A screen of the site. Each call of the clock is a minute later. */
export function screen(keeper: Keeper, lasting = true, move?: WorkspaceParts['move']) {
  return createWorkspace({
    bank: BANK,
    keeper,
    lasting,
    move,
    now: () => new Date(Date.UTC(2026, 10, 23, 10, (minute += 1))).toISOString(),
    newId: () => `new-${(ids += 1)}`,
  });
}

export const wanted = {
  title: 'Our area',
  scope: 'place',
  depth: 'full',
  parts: ['hub', 'needs'],
  viewpoint: 'staff',
} as const;

/** Lets everything that is already under way finish. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
