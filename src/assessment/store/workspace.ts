import { type ReadableAtom, atom } from 'nanostores';
import type { Keeper, Kept } from '../../browser/assessment-database';
import { type FileProblem, type Read, readAssessment, readEngagementFile } from '../files/engagement-file';
import { LIMITS } from '../files/schema';
import type { Answer } from '../model/answer';
import { type Assessment, type Entry, type Evidence, type NewAssessment, entryOf, startAssessment, withEntry } from '../model/assessment';
import type { Bank, StatementId } from '../model/bank';
import { type Saving, failureFrom } from './saving';

/** The assessments kept on this device. Newest change first. */
export interface Shelf {
  readonly assessments: readonly Assessment[];
  /** Kept, but not readable by this version: offered as a file, never thrown away. */
  readonly unreadable: readonly { readonly id: string; readonly data: unknown; readonly problem: FileProblem }[];
}

export interface WorkspaceParts {
  readonly bank: Bank;
  /** Where assessments are kept. */
  readonly keeper: Keeper;
  /** Whether `keeper` outlives the page. */
  readonly lasting: boolean;
  /** The present moment as an ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
}

/** A change to an assessment that can be made again on newer work, if another tab was quicker. */
type Change = (assessment: Assessment) => Assessment;

/**
 * The assessments of one screen: stores to show, verbs to change. A verb changes the store at once and the keeper after; the
 * screen never waits for a disk. When another tab has saved in between, its work is taken over and our changes are made again on
 * top of it, entry by entry, so that neither tab loses an answer.
 */
export function createWorkspace({ bank, keeper, lasting, now, newId }: WorkspaceParts) {
  const known = { edition: bank.edition, ids: new Set(bank.statements.map(({ id }) => id)) };
  const $shelf = atom<Shelf | undefined>(undefined);
  const $assessment = atom<Assessment | undefined>(undefined);
  const $saving = atom<Saving>(lasting ? { kind: 'nothing-yet' } : { kind: 'unavailable' });

  /** The revision that is kept of the open assessment, and the changes that are not kept yet. */
  let revision = 0;
  let pending: Change[] = [];
  let writing: Promise<void> | undefined;

  function change(make: Change): void {
    const before = $assessment.get();
    if (!before) return;
    $assessment.set(make(before));
    pending.push(make);
    void flush();
  }

  /** Writes until nothing is pending. One writer at a time; resolves when kept or refused. */
  function flush(): Promise<void> {
    writing ??= write().finally(() => (writing = undefined));
    return writing;
  }

  async function write(): Promise<void> {
    if (pending.length === 0) return;
    while (pending.length > 0) {
      const assessment = $assessment.get();
      if (!assessment) return;
      const including = pending.length;
      if (lasting) $saving.set({ kind: 'saving' });
      try {
        const newer = await keeper.put({ id: assessment.id, data: assessment, revision: revision + 1 });
        if (!newer) {
          revision += 1;
          pending = pending.slice(including);
        } else if (!takeOver(newer)) {
          $saving.set({ kind: 'failed', reason: 'other' });
          return;
        }
      } catch (error) {
        $saving.set(failureFrom(error));
        return;
      }
    }
    if (lasting) $saving.set({ kind: 'saved', at: now() });
    // Where nothing lasts no page is opened afresh, so nobody else reads the shelf again.
    else await refreshShelf();
  }

  /**
   * Puts work from another tab under the changes that are still pending here. Returns whether it could be read: what cannot
   * (a newer version of the site may have made it) is never written over, so the revision stays behind.
   */
  function takeOver(kept: Kept): boolean {
    const read = readAssessment(kept.data, known);
    if (!read.ok) return false;
    revision = kept.revision;
    $assessment.set(pending.reduce((assessment, make) => make(assessment), read.value));
    return true;
  }

  /** What is kept under an id at this moment: the shelf may be older. Nothing if it is not there or cannot be read. */
  async function readKept(id: string): Promise<Assessment | undefined> {
    await flush();
    const kept = await keeper.get(id);
    const read = kept && readAssessment(kept.data, known);
    return read?.ok ? read.value : undefined;
  }

  async function refreshShelf(): Promise<void> {
    const assessments: Assessment[] = [];
    const unreadable: { id: string; data: unknown; problem: FileProblem }[] = [];
    for (const { id, data } of await keeper.all()) {
      const read = readAssessment(data, known);
      if (read.ok) assessments.push(read.value);
      else unreadable.push({ id, data, problem: read.problem });
    }
    $shelf.set({ assessments: assessments.sort((a, b) => b.changed.localeCompare(a.changed)), unreadable });
  }

  /** Keeps a whole assessment, its title cut to what a file may hold. Returns whether the device took it. */
  async function keepWhole(assessment: Assessment): Promise<boolean> {
    try {
      const before = await keeper.get(assessment.id);
      const data = { ...assessment, title: assessment.title.slice(0, LIMITS.title) };
      // Another tab may have saved since `before`: then nothing was written.
      if (await keeper.put({ id: assessment.id, data, revision: (before?.revision ?? 0) + 1 })) return false;
      if (lasting) $saving.set({ kind: 'saved', at: now() });
      return true;
    } catch (error) {
      $saving.set(failureFrom(error));
      return false;
    } finally {
      await refreshShelf().catch(() => undefined);
    }
  }

  function changeEntry(id: StatementId, make: (entry: Entry) => Entry): void {
    const at = now();
    change((assessment) => {
      const [response] = assessment.responses;
      return withEntry(assessment, response.id, id, make(entryOf(response, id)), at);
    });
  }

  keeper.onChangeElsewhere((id) => {
    // A read that fails shows nothing new; the next write meets the newer work anyway.
    void refreshShelf().catch(() => undefined);
    if (id !== $assessment.get()?.id) return;
    void keeper
      .get(id)
      .then((kept) => kept && kept.id === $assessment.get()?.id && kept.revision > revision && takeOver(kept))
      .catch(() => undefined);
  });

  return {
    $shelf: $shelf as ReadableAtom<Shelf | undefined>,
    $assessment: $assessment as ReadableAtom<Assessment | undefined>,
    $saving: $saving as ReadableAtom<Saving>,
    bank,
    lasting,
    flush,
    refreshShelf,

    /** Starts an assessment and opens it. Returns its id. */
    async start(wanted: Omit<NewAssessment, 'id' | 'responseId' | 'edition' | 'now'>): Promise<string> {
      await flush();
      const fresh = startAssessment({ ...wanted, id: newId(), responseId: newId(), edition: bank.edition, now: now() });
      revision = 0;
      $assessment.set(fresh);
      pending = [(assessment) => assessment];
      await flush();
      return fresh.id;
    },

    /** Opens one that is kept. Returns whether it was there and readable. */
    async open(id: string): Promise<boolean> {
      await flush();
      const kept = await keeper.get(id);
      const read = kept && readAssessment(kept.data, known);
      if (!kept || !read?.ok) return false;
      revision = kept.revision;
      pending = [];
      $assessment.set(read.value);
      return true;
    },

    /** Records what the person answered; nothing takes the answer away again. */
    answerStatement(id: StatementId, answer: Answer | undefined): void {
      changeEntry(id, ({ answer: _before, ...entry }) => (answer ? { ...entry, answer } : entry));
    },

    writeNote(id: StatementId, note: string): void {
      changeEntry(id, ({ note: _before, ...entry }) => (note ? { ...entry, note } : entry));
    },

    /** Replaces the evidence for a statement: three pieces at most, later ones are not taken. */
    listEvidence(id: StatementId, evidence: readonly Evidence[]): void {
      changeEntry(id, ({ evidence: _before, ...entry }) => (evidence.length ? { ...entry, evidence: evidence.slice(0, 3) } : entry));
    },

    /** Returns whether the new title is kept: not if the device refused, or another tab was writing at that moment. */
    async rename(id: string, title: string): Promise<boolean> {
      const found = await readKept(id);
      return found !== undefined && keepWhole({ ...found, title, changed: now() });
    },

    /** Makes a copy to work on, under a new id and title. Returns whether it is kept. */
    async duplicate(id: string, title: string): Promise<boolean> {
      const found = await readKept(id);
      return found !== undefined && keepWhole({ ...found, id: newId(), title, changed: now() });
    },

    /** Takes an assessment off this device. Returns how to put it back. */
    async remove(id: string): Promise<() => Promise<void>> {
      const kept = await keeper.get(id);
      await keeper.remove(id);
      await refreshShelf();
      return async () => {
        if (kept) await keeper.put({ ...kept, revision: 1 });
        await refreshShelf();
      };
    },

    /**
     * Reads a file's text without keeping anything. What to do with it, if an assessment with the same id is here, is for the
     * person to say: see `keepOpened`.
     */
    readFile(text: string): Read<Assessment> & { readonly already?: Assessment } {
      const read = readEngagementFile(text, known);
      const already = read.ok ? $shelf.get()?.assessments.find(({ id }) => id === read.value.id) : undefined;
      return already ? { ...read, already } : read;
    },

    /**
     * Keeps an opened file: in place of the one with its id, which is first kept as a copy under `formerTitle`, or as a copy beside it.
     * Returns the id it now has, or nothing if the device refused.
     */
    async keepOpened(assessment: Assessment, how: { replace: true; formerTitle: string } | { replace: false }): Promise<string | undefined> {
      const former = how.replace ? await readKept(assessment.id) : undefined;
      if (how.replace && former && !(await keepWhole({ ...former, id: newId(), title: how.formerTitle }))) return undefined;
      // Asked of the device, not of the shelf: what is there may be unreadable, or newer than the shelf.
      const isTaken = !how.replace && (await keeper.get(assessment.id)) !== undefined;
      const kept = isTaken ? { ...assessment, id: newId() } : assessment;
      return (await keepWhole(kept)) ? kept.id : undefined;
    },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;
