import type { FileProblem, Read } from '../files/engagement-file';
import { readIncoming } from '../files/read-any';
import { type LockedFile, unlock } from '../files/locked-file';
import { LIMITS } from '../files/limits';
import type { Assessment, Response } from '../model/assessment';
import { type Arrival, arrivalOf, takeIn } from '../model/arrivals';
import { weightOf, weightOfResponse } from '../workspace/weight';
import type { Workspace } from '../workspace/workspace';

/** A text that was chosen, dropped or pasted, under the name that its report will use. */
export interface Offered {
  readonly name: string;
  readonly text: () => Promise<Read<string>>;
}

/** A text that is here already: pasted, or unlocked. */
export function offeredText(name: string, text: string): Offered {
  return { name, text: () => Promise.resolve({ ok: true, value: text }) };
}

/** What a locked file holds, to be offered again; nothing if the passphrase is another, or the file was changed. */
export async function unlocked(
  { name, locked }: Outcome & { kind: 'locked' },
  passphrase: string,
): Promise<Offered | undefined> {
  const text = await unlock(locked, passphrase);
  return text === undefined ? undefined : offeredText(name, text);
}

/** What became of one thing that was offered. */
export type Outcome =
  | { readonly name: string; readonly kind: 'taken'; readonly arrival: Arrival; readonly response: Response }
  /** It answers another assessment: its title. */
  | { readonly name: string; readonly kind: 'other-assessment'; readonly title: string }
  /** Another copy of this very assessment: to be brought together, not added. */
  | { readonly name: string; readonly kind: 'copy'; readonly assessment: Assessment }
  | { readonly name: string; readonly kind: 'invitation' }
  | { readonly name: string; readonly kind: 'locked'; readonly locked: LockedFile }
  | { readonly name: string; readonly kind: 'no-room' }
  | { readonly name: string; readonly kind: 'problem'; readonly problem: FileProblem };

/** How long to work before the screen may draw again, in milliseconds. */
const SLICE = 30;

/**
 * Takes the answers out of everything offered into the open assessment, in one change. Each thing is looked at by itself, so a bad one
 * stops nothing. `progress` is called now and then with how many are done.
 */
export async function addAnswers(
  workspace: Workspace,
  offered: readonly Offered[],
  progress: (done: number) => void = () => undefined,
): Promise<readonly Outcome[]> {
  const open = workspace.$assessment.get();
  if (!open) return [];
  const outcomes: Outcome[] = [];
  const taken: Response[] = [];
  let so = open;
  // All of it together must fit into a file that opens again.
  let room = LIMITS.bytes - HEAD - weightOf(open).bytes;
  let since = performance.now();
  for (const [index, { name, text }] of offered.entries()) {
    const read = await text();
    if (!read.ok) outcomes.push({ name, kind: 'problem', problem: read.problem });
    else {
      for (const incoming of await readIncoming(read.value, workspace.known)) {
        const found = responseIn(name, incoming, so);
        if ('kind' in found) outcomes.push(found);
        else {
          const arrival = arrivalOf(so, found.response);
          const next = takeIn(so, found.response, workspace.now());
          const weight = next === so ? 0 : weightOfResponse(found.response).bytes;
          if (weight > room || next.responses.length > LIMITS.responses || (next.aside?.length ?? 0) > LIMITS.aside) {
            outcomes.push({ name, kind: 'no-room' });
          } else {
            room -= weight;
            outcomes.push({ name, kind: 'taken', arrival, response: found.response });
            so = next;
            taken.push(found.response);
          }
        }
      }
    }
    if (performance.now() - since > SLICE) {
      progress(index + 1);
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  }
  if (workspace.$assessment.get()?.id === open.id && taken.length > 0) {
    // Worked out already, unless somebody changed the assessment meanwhile.
    const added = workspace.change((assessment, at) =>
      assessment === open ? so : taken.reduce((before, response) => takeIn(before, response, at), assessment),
    );
    // The gate says why. Nothing was taken in.
    if (!added) return outcomes.map((each) => (each.kind === 'taken' ? { name: each.name, kind: 'no-room' } : each));
  }
  return outcomes;
}

/** The head of a file, and some to spare. */
const HEAD = 8192;

/** The one response that something holds for this assessment; or why it holds none. */
function responseIn(
  name: string,
  incoming: Awaited<ReturnType<typeof readIncoming>>[number],
  { id }: Assessment,
): Outcome | { readonly response: Response } {
  switch (incoming.kind) {
    case 'response':
      return incoming.file.to === id
        ? { response: incoming.file.response }
        : { name, kind: 'other-assessment', title: incoming.file.title };
    case 'assessment': {
      const { assessment } = incoming;
      if (assessment.id === id) return { name, kind: 'copy', assessment };
      return assessment.invitedTo === id
        ? { response: assessment.responses[0] }
        : { name, kind: 'other-assessment', title: assessment.title };
    }
    case 'invitation':
      return { name, kind: 'invitation' };
    case 'locked':
      return { name, kind: 'locked', locked: incoming.locked };
    case 'problem':
      return { name, kind: 'problem', problem: incoming.problem };
  }
}
