import { type ReadableAtom, atom } from 'nanostores';
import type { Keeper } from '../../browser/assessment-database';
import type { Trouble } from '../../browser/storage-trouble';
import { type FileProblem, type KnownBank, type Read, readAssessment } from '../files/engagement-file';
import type { Moved } from '../files/move-edition';
import type { Answer } from '../model/answer';
import {
  type Assessment,
  EVIDENCE_LIMIT,
  type Entry,
  type Evidence,
  type NewAssessment,
  entryOf,
  startAssessment,
  withEntry,
} from '../model/assessment';
import type { Bank, StatementId } from '../model/bank';
import { oneMore } from '../model/bounds';
import type { MigrationReport } from '../model/editions';
import { type Stop, stopFor } from './gate';
import { type Saving, failureFrom } from './saving';
import { createWriter } from './writer';

/** The assessments kept on this device. Newest change first. */
export interface Shelf {
  readonly assessments: readonly Assessment[];
  /** By id, what was done to those that answer an earlier edition: they are shown, and go on, in this one. */
  readonly moved: ReadonlyMap<string, readonly MigrationReport[]>;
  /** Kept, but not readable by this version: offered as a file, never thrown away. */
  readonly unreadable: readonly { readonly id: string; readonly data: unknown; readonly problem: FileProblem }[];
}

export interface WorkspaceParts {
  readonly bank: Bank;
  /** Where assessments are kept. */
  readonly keeper: Keeper;
  /** Whether `keeper` outlives the page. */
  readonly lasting: boolean;
  /** Why nothing lasts here, where nothing does. */
  readonly trouble?: Trouble | undefined;
  /** The present moment as an ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Moves what answers an earlier edition to the bank's. Left out where the bank has no earlier one. */
  readonly move?: ((data: unknown) => Read<Moved>) | undefined;
}

/**
 * The assessments of one screen: stores to show, verbs to change. A verb changes the store at once and the keeper after; the
 * screen never waits for a disk. When another tab has saved in between, its work is taken over and our changes are made again on
 * top of it, field by field, so that neither tab loses an answer. How changes are kept is in `writer.ts`; what may be one, in `gate.ts`.
 */
export function createWorkspace({ bank, keeper, lasting, trouble, now, newId, move }: WorkspaceParts) {
  const known: KnownBank = { edition: bank.edition, ids: new Set(bank.statements.map(({ id }) => id)) };
  /** Checks an assessment from storage, or from a snapshot, and moves it to this edition if it answers an earlier one. */
  const readMoved = (data: unknown): Read<Moved> => {
    const found = readAssessment(data, known);
    if (found.ok) return { ok: true, value: { assessment: found.value, reports: [] } };
    return found.problem.code === 'other-edition' && move ? move(data) : found;
  };
  const read = (data: unknown): Read<Assessment> => {
    const found = readMoved(data);
    return found.ok ? { ok: true, value: found.value.assessment } : found;
  };
  const $shelf = atom<Shelf | undefined>(undefined);
  const stops = (before: Assessment | undefined, after: Assessment) => stopFor(before, after, known);
  const $stop = atom<Stop | undefined>(undefined);
  // Where nothing lasts no page is opened afresh, so nobody else reads the shelf again.
  const writer = createWriter({
    keeper,
    lasting,
    now,
    read,
    stopFor: stops,
    whenKept: lasting ? () => Promise.resolve() : refreshShelf,
  });
  const { $assessment, $saving, $unsaved, flush } = writer;
  /** Counts what was asked to be opened: only the last is shown. */
  let asked = 0;
  /** Whether anything was changed here since the page was opened. */
  let isChanged = false;

  /** What `act` gives, or `otherwise` when the device refuses to read or to write: then the screen says so too. */
  async function unlessRefused<T, U>(act: () => Promise<T>, otherwise: U): Promise<T | U> {
    try {
      return await act();
    } catch (error) {
      $saving.set(failureFrom(error));
      return otherwise;
    }
  }

  async function refreshShelf(): Promise<void> {
    const all = await keeper.all();
    $shelf.set(shelfOf(all.map(({ id, data }) => [id, readMoved(data), data] as const)));
  }

  /** Reads one assessment again, because another tab changed it: the others on the shelf are as they were. */
  async function refreshOne(id: string): Promise<void> {
    if (!$shelf.get()) return;
    const kept = await keeper.get(id);
    const shelf = $shelf.get();
    if (!shelf) return;
    const others = shelf.assessments.filter((each) => each.id !== id && !writer.unsaved(each.id));
    $shelf.set(
      shelfOf([
        ...others.map((assessment) => {
          const reports = shelf.moved.get(assessment.id) ?? [];
          return [assessment.id, { ok: true, value: { assessment, reports } }, assessment] as const;
        }),
        ...shelf.unreadable
          .filter((each) => each.id !== id)
          .map(({ problem, data, ...each }) => [each.id, { ok: false, problem }, data] as const),
        ...(kept ? [[id, readMoved(kept.data), kept.data] as const] : []),
      ]),
    );
  }

  function shelfOf(all: readonly (readonly [id: string, found: Read<Moved>, data: unknown])[]): Shelf {
    const assessments = new Map<string, Assessment>();
    const unreadable: Shelf['unreadable'][number][] = [];
    const moved = new Map<string, readonly MigrationReport[]>();
    for (const [id, found, data] of all) {
      if (found.ok) {
        assessments.set(id, found.value.assessment);
        if (found.value.reports.length > 0) moved.set(id, found.value.reports);
      } else unreadable.push({ id, data, problem: found.problem });
    }
    for (const held of writer.listed()) assessments.set(held.id, held);
    return {
      assessments: [...assessments.values()].sort((a, b) => b.changed.localeCompare(a.changed)),
      moved,
      unreadable,
    };
  }

  const listeners = new Set<ChangeListener>();

  /** Changes the open assessment and tells who listens. Returns whether it was changed: the gate may have stopped it. */
  function change(make: (assessment: Assessment, at: string) => Assessment): boolean {
    const before = $assessment.get();
    if (!before) return false;
    const at = now();
    const after = make(before, at);
    const stop = stops(before, after);
    if (stop || $stop.get()) $stop.set(stop);
    if (stop) return false;
    if (after === before) return true;
    writer.change(after);
    isChanged = true;
    listeners.forEach((listener) => listener(before, after, at));
    return true;
  }

  function changeEntry(id: StatementId, make: (entry: Entry) => Entry): boolean {
    return change((assessment, at) => {
      const [response] = assessment.responses;
      return withEntry(assessment, response.id, id, make(entryOf(response, id)), at);
    });
  }

  keeper.onChangeElsewhere((id) => {
    // A read that fails shows nothing new; the next write meets the newer work anyway.
    void refreshOne(id).catch(() => undefined);
    void writer.hearOf(id).catch(() => undefined);
  });
  keeper.onTrouble((reason) => lasting && $saving.set({ kind: 'failed', reason }));

  return {
    $shelf: $shelf as ReadableAtom<Shelf | undefined>,
    $assessment,
    $saving: $saving as ReadableAtom<Saving>,
    $unsaved,
    /** Why the last act was stopped, until one is done again. Nothing was changed. */
    $stop: $stop as ReadableAtom<Stop | undefined>,
    bank,
    /** The bank as readers of files want to know it. */
    known,
    lasting,
    trouble,
    now,
    newId,
    flush,
    refreshShelf,
    /** An assessment from a snapshot, in this edition; nothing if it is not known how to bring it there. */
    inThisEdition(assessment: Omit<Assessment, 'snapshots'>): Assessment | undefined {
      const found = read(assessment);
      return found.ok ? found.value : undefined;
    },

    /**
     * Changes the open assessment: on the screen at once, on the device after. What is changed, and how, is in the model. Returns whether it
     * was changed: what could not be read again is stopped by the gate, changes nothing, and `$stop` says why.
     */
    change,

    /** Calls back after each change made here, with what was before and after it. Returns how to stop. */
    onChange(listener: ChangeListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** What would be lost if the page were closed now. */
    atRisk(): readonly Assessment[] {
      const assessment = $assessment.get();
      if (lasting) return writer.waiting();
      return assessment && isChanged ? [assessment] : [];
    },

    /** Why one that is not open could not be: nothing if it is not there, or can be read. Rejects when the device refuses to look. */
    async whyNot(id: string): Promise<FileProblem | undefined> {
      const kept = await keeper.get(id);
      const found = kept && read(kept.data);
      return found && !found.ok ? found.problem : undefined;
    },

    /** Keeps the open assessment on this device again after it was deleted. */
    keepAgain: () => writer.keepAgain(),

    /** Starts an assessment and opens it. Returns its id. */
    async start(wanted: Omit<NewAssessment, 'id' | 'responseId' | 'edition' | 'now'>): Promise<string> {
      asked += 1;
      await flush();
      const fresh = startAssessment({ ...wanted, id: newId(), responseId: newId(), edition: bank.edition, now: now() });
      await writer.begin(fresh);
      return fresh.id;
    },

    /**
     * Opens one that is kept, or that waits to be. Returns whether it was there and readable; rejects when the device refuses to look.
     * If another was asked for meanwhile, that one is shown.
     */
    async open(id: string): Promise<boolean> {
      const turn = (asked += 1);
      await flush();
      if (turn === asked && writer.openUnsaved(id)) return true;
      const kept = await keeper.get(id);
      const found = kept && read(kept.data);
      if (!kept || !found?.ok) return false;
      if (turn === asked) writer.openKept(found.value, kept.revision);
      return true;
    },

    /** Records what the person answered; nothing takes the answer away again. */
    answerStatement(id: StatementId, answer: Answer | undefined): boolean {
      return changeEntry(id, ({ answer: _before, ...entry }) => (answer ? { ...entry, answer } : entry));
    },

    /** Marks a statement as mattering most to the person, or takes the mark away. */
    markMattering(id: StatementId, does: boolean): boolean {
      return change((assessment, at) => {
        const [response, ...others] = assessment.responses;
        const rest = (response.matters ?? []).filter((each) => each !== id);
        const marked = {
          ...response,
          matters: does ? [...rest, id] : rest,
          version: oneMore(response.version),
          changed: at,
        };
        return { ...assessment, responses: [marked, ...others], changed: at };
      });
    },

    writeNote(id: StatementId, note: string): boolean {
      return changeEntry(id, ({ note: _before, ...entry }) => (note ? { ...entry, note } : entry));
    },

    /**
     * Writes one field of a piece of evidence: the one at `index`, or a new one that is put there. A piece with nothing in it is not kept,
     * and one too many is not taken. Only this field is said, so that what another tab lists for the statement stays.
     */
    changeEvidence<Field extends keyof Evidence>(
      id: StatementId,
      index: number,
      field: Field,
      value: Evidence[Field] | undefined,
      which: 'listed' | 'new' = 'listed',
    ): boolean {
      return changeEntry(id, ({ evidence: before = [], ...entry }) => {
        const pieces = [...before];
        const at = Math.min(index, pieces.length);
        const piece = (which === 'listed' && pieces[at]) || NO_EVIDENCE;
        const { [field]: _before, ...others } = piece;
        pieces.splice(
          at,
          piece === NO_EVIDENCE ? 0 : 1,
          (value === undefined ? others : { ...others, [field]: value }) as Evidence,
        );
        const evidence = pieces.filter(({ title, place, date }) => title || place || date);
        if (evidence.length > EVIDENCE_LIMIT) return { ...entry, evidence: before };
        return evidence.length > 0 ? { ...entry, evidence } : entry;
      });
    },

    /** For what is done to whole assessments: see `shelf.ts`. */
    inner: { keeper, writer, read, unlessRefused, stops, $stop },
  };
}

export type Workspace = ReturnType<typeof createWorkspace>;

type ChangeListener = (before: Assessment, after: Assessment, at: string) => void;

const NO_EVIDENCE: Evidence = { title: '', place: '', date: '' };
