/**
 * What can be wrong with the place where a browser keeps things.
 * - `missing`: it has none. `refused`: it forbids it here, as some private windows and managed devices do.
 * - `newer`: a newer version of this site has changed its shape; only that version can use it.
 * - `blocked`: another tab holds on to an older shape. `hanging`: the browser does not answer.
 * - `lost`: the connection broke and could not be opened anew. `deleted`: what was kept is not there any more.
 */
export type Trouble = 'missing' | 'refused' | 'newer' | 'blocked' | 'hanging' | 'lost' | 'deleted';

export class StorageTrouble extends Error {
  constructor(
    readonly kind: Trouble,
    cause?: unknown,
  ) {
    super(`Storage: ${kind}`, { cause });
    this.name = 'StorageTrouble';
  }
}

/** What `work` gives, or a `StorageTrouble` when that takes longer than `limit` milliseconds. */
export async function within<T>(limit: number, work: Promise<T>, trouble: () => Trouble): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageTrouble(trouble())), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // Whatever becomes of it after the limit, nobody waits for it any more.
    work.catch(() => undefined);
  }
}
