import type { FileProblem } from '../files/engagement-file';
import { type Invitation, readInvitationLink } from '../files/invitation';
import type { Workspace } from '../workspace/workspace';

export type ReadInvitation =
  { readonly ok: true; readonly value: Invitation } | { readonly ok: false; readonly problem: FileProblem };

/** The invitation in a link, from what stands after `invite=`. */
export function invitationFromLink(workspace: Workspace, text: string): Promise<ReadInvitation> {
  return readInvitationLink(text, workspace.known);
}
