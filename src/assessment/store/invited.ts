import type { FileProblem } from '../files/engagement-file';
import { readIncoming } from '../files/incoming';
import { type Invitation, readInvitationLink } from '../files/invitation';
import type { Workspace } from './workspace';

export type ReadInvitation = { readonly ok: true; readonly value: Invitation } | { readonly ok: false; readonly problem: FileProblem };

/** The invitation in a link, from what stands after `invite=`. */
export function invitationFromLink(workspace: Workspace, text: string): Promise<ReadInvitation> {
  return readInvitationLink(text, workspace.known);
}

/** What a text is that is no assessment: an invitation, somebody's answers, or neither. */
export async function otherFile(workspace: Workspace, text: string): Promise<Invitation | 'answers' | undefined> {
  const [first] = await readIncoming(text, workspace.known);
  return first?.kind === 'invitation' ? first.invitation : first?.kind === 'response' ? 'answers' : undefined;
}
