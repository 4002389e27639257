import { type ReadableAtom, atom } from 'nanostores';
import type { Keeper, Kept } from '../../browser/assessment-database';
import type { Read } from '../files/engagement-file';
import type { Assessment } from '../model/assessment';
import type { Stop } from './gate';
import { type Refused, type Saving, failureFrom } from './saving';

/** An assessment that is open, or has changes that are not kept yet. */
interface Work {
  assessment: Assessment;
  /** The revision that is kept of it; 0 before the first. */
  revision: number;
  /** What is kept at that revision. Our changes are what differs from it, so that they can be made on newer work. */
  base: Assessment;
  /** How many changes are not kept yet. */
  waiting: number;
  /** Why the last attempt to keep them failed. */
  refusal: Refused | undefined;
}

export interface WriterParts {
  readonly keeper: Keeper;
  /** Whether `keeper` outlives the page. */
  readonly lasting: boolean;
  readonly now: () => string;
  /** Checks what comes back from the keeper. */
  readonly read: (data: unknown) => Read<Assessment>;
  /** Why an assessment cannot become another: see `gate.ts`. */
  readonly stopFor: (before: Assessment, after: Assessment) => Stop | undefined;
  /** Called when a write has been taken. */
  readonly whenKept: () => Promise<unknown>;
}

/**
 * Shows the open assessment and keeps every change to it. What the device refused is held here, for each assessment, until the device
 * takes it, the person deletes the assessment, or the page is closed: going to another assessment loses nothing.
 */
export function createWriter({ keeper, lasting, now, read, stopFor, whenKept }: WriterParts) {
  const $assessment = atom<Assessment | undefined>(undefined);
  const $saving = atom<Saving>(lasting ? { kind: 'nothing-yet' } : { kind: 'unavailable' });
  const $unsaved = atom<readonly Assessment[]>([]);
  /** By id, in the order in which they are tried. */
  const unsaved = new Map<string, Work>();
  let open: Work | undefined;
  let writing: Promise<void> | undefined;

  const find = (id: string) => (open?.assessment.id === id ? open : unsaved.get(id));
  const tellUnsaved = () => $unsaved.set([...unsaved.values()].map(({ assessment }) => assessment));

  function show(work: Work): void {
    open = work;
    $assessment.set(work.assessment);
    if (work.refusal) $saving.set(work.refusal);
    else if ($saving.get().kind === 'failed') $saving.set({ kind: 'nothing-yet' });
  }

  function alter(work: Work, assessment: Assessment): void {
    work.assessment = assessment;
    if (work === open) $assessment.set(assessment);
  }

  function refuse(work: Work, refusal: Refused): void {
    work.refusal = refusal;
    if (work === open) $saving.set(refusal);
  }

  /** Writes until nothing is pending, or everything that is was refused. One writer at a time. */
  function flush(): Promise<void> {
    if (unsaved.size > 0) writing ??= writeAll();
    return writing ?? Promise.resolve();
  }

  async function writeAll(): Promise<void> {
    try {
      // What is changed meanwhile is put at the end of the map, and so comes round again.
      for (const work of unsaved.values()) await write(work);
      tellUnsaved();
    } finally {
      // At once: a change a moment later must find that nobody is writing any more.
      writing = undefined;
    }
  }

  async function write(work: Work): Promise<void> {
    const { id } = work.assessment;
    while (unsaved.get(id) === work && work.waiting > 0) {
      const { assessment: data, waiting: including } = work;
      const revision = work.revision + 1;
      // A page that says "not saved" goes on saying so until it is: otherwise it would be read out again at every key.
      if (work === open && lasting && $saving.get().kind !== 'failed') $saving.set({ kind: 'saving' });
      try {
        const newer = await keeper.put({ id, data, revision });
        if (newer === 'gone') return refuse(work, { kind: 'failed', reason: 'gone' });
        const refusal = newer && (await takeOver(work, newer));
        if (refusal) return refuse(work, refusal);
        if (newer) continue;
        // Another tab's work may have been taken over meanwhile: then what is kept is newer than this.
        if (revision > work.revision) Object.assign(work, { revision, base: data });
        work.waiting -= including;
      } catch (error) {
        return refuse(work, failureFrom(error));
      }
    }
    work.refusal = undefined;
    if (unsaved.get(id) !== work) return;
    unsaved.delete(id);
    if (work === open && lasting) $saving.set({ kind: 'saved', at: now() });
    await whenKept();
  }

  /**
   * Puts work from another tab under the changes that are not kept yet. Returns why it could not be: what this version cannot read (a
   * newer version of the site may have made it) is never written over, so the revision stays behind.
   */
  async function takeOver(work: Work, kept: Kept): Promise<Refused | undefined> {
    const { rebased } = await rebasing();
    const theirs = read(kept.data);
    if (!theirs.ok) {
      const isNewer = theirs.problem.code === 'other-edition' || theirs.problem.code === 'newer';
      return { kind: 'failed', reason: isNewer ? 'newer-work' : 'other' };
    }
    const both = rebased(work.base, work.assessment, theirs.value);
    if (both !== theirs.value && stopFor(theirs.value, both)) return { kind: 'failed', reason: 'too-much' };
    work.revision = kept.revision;
    work.base = theirs.value;
    alter(work, both);
    return undefined;
  }

  return {
    $assessment: $assessment as ReadableAtom<Assessment | undefined>,
    $saving,
    /** What the device refused to keep: it is lost when the page is closed. */
    $unsaved: $unsaved as ReadableAtom<readonly Assessment[]>,
    flush,

    /** Opens a new assessment and keeps it. */
    begin(assessment: Assessment): Promise<void> {
      const work: Work = { assessment, revision: 0, base: assessment, waiting: 1, refusal: undefined };
      unsaved.set(assessment.id, work);
      show(work);
      return flush();
    },

    /** Opens one that has changes which are not kept. Returns whether it is one of those. */
    openUnsaved(id: string): boolean {
      const work = unsaved.get(id);
      if (work) show(work);
      return work !== undefined;
    },

    /** Opens one as it is kept. */
    openKept(assessment: Assessment, revision: number): void {
      show({ assessment, revision, base: assessment, waiting: 0, refusal: undefined });
    },

    /** Puts a changed assessment in place of the open one: on the screen at once, on the device after. */
    change(after: Assessment): void {
      if (!open) return;
      alter(open, after);
      open.waiting += 1;
      // A map keeps the place of what it has already: taken out first, it goes to the end.
      unsaved.delete(open.assessment.id);
      unsaved.set(open.assessment.id, open);
      void flush();
    },

    /** Everything that is not kept yet, whether the device refused it or is still writing. */
    waiting: (): readonly Assessment[] => [...unsaved.values()].map(({ assessment }) => assessment),

    /** An assessment with its changes that are not kept, if it has such, and the revision that is kept of it. */
    unsaved: (id: string): Pick<Work, 'assessment' | 'revision'> | undefined => unsaved.get(id),

    /** The same of all of them, but for those that another tab deleted: they are not on the list any more. */
    listed: (): readonly Assessment[] =>
      [...unsaved.values()].filter((work) => !isGone(work)).map(({ assessment }) => assessment),

    /**
     * Call before the whole of an assessment is kept by another way. Returns what to call once it is kept: the screen then shows that,
     * with the changes on top that came while it was being written.
     */
    replacing(id: string): (assessment: Assessment, revision: number) => Promise<void> {
      const before = find(id);
      const [from, including] = [before?.assessment, before?.waiting ?? 0];
      return async (assessment, revision) => {
        const { rebased } = await rebasing();
        const work = find(id);
        if (!work) return;
        work.revision = revision;
        work.base = assessment;
        work.refusal = undefined;
        work.waiting -= work === before ? including : work.waiting;
        if (work.waiting === 0) unsaved.delete(id);
        alter(work, work.waiting > 0 && from ? rebased(from, work.assessment, assessment) : assessment);
        tellUnsaved();
      };
    },

    /** Keeps the open assessment again after it was deleted, because the person asks for it. */
    async keepAgain(): Promise<void> {
      if (!open) return;
      open.revision = 0;
      open.refusal = undefined;
      open.waiting += 1;
      unsaved.set(open.assessment.id, open);
      if (lasting) $saving.set({ kind: 'saving' });
      await flush();
    },

    /**
     * Call before an assessment is deleted: from now on nothing more is written of it. Resolves when nothing is being written any more,
     * with what to call when it was deleted (`done`) or could not be (`undo`), and with the data that bring it back as it was.
     */
    async deleting(id: string) {
      const work = unsaved.get(id);
      unsaved.delete(id);
      await flush();
      return {
        async dataWith(kept: Kept | undefined): Promise<unknown> {
          if (!work?.waiting) return kept?.data;
          const { rebased } = await rebasing();
          const theirs = kept && read(kept.data);
          return theirs?.ok ? rebased(work.base, work.assessment, theirs.value) : work.assessment;
        },
        undo(): void {
          if (work?.waiting) unsaved.set(id, work);
          tellUnsaved();
        },
        done(): void {
          unsaved.delete(id);
          tellUnsaved();
          if (open?.assessment.id !== id) return;
          open = undefined;
          $assessment.set(undefined);
          if (lasting) $saving.set({ kind: 'nothing-yet' });
        },
      };
    },

    /** Another tab has changed or removed an assessment. */
    async hearOf(id: string): Promise<void> {
      const work = find(id);
      if (!work) return;
      const kept = await keeper.get(id);
      if (find(id) !== work) return;
      if (!kept) {
        // One that was never kept cannot have been deleted.
        if (work.revision > 0) refuse(work, { kind: 'failed', reason: 'gone' });
        return;
      }
      const isBack = isGone(work);
      if (kept.revision <= work.revision && !isBack) return;
      // What cannot be taken over is met again by the next write, which says why.
      if ((await takeOver(work, kept)) || !isBack) return;
      work.refusal = undefined;
      if (work === open) $saving.set({ kind: 'nothing-yet' });
      await flush();
    },
  };
}

/** Only two tabs at once need it: it comes with the first news from the other. */
function rebasing(): Promise<typeof import('../model/rebase')> {
  return import('../model/rebase');
}

function isGone({ refusal }: Work): boolean {
  return refusal?.reason === 'gone';
}
