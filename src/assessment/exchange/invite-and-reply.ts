import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { fileNameFor } from '../files/engagement-file';
import { type Invitation, invitationTo, writeInvitationFile, writeInvitationLink } from '../files/invitation';
import { writeResponseFile, writeResponseText } from '../files/response-file';
import type { Assessment } from '../model/assessment';

export { copyText } from '../../browser/clipboard';
export { draftAddress } from '../../common/mail';
export type { Invitation } from '../files/invitation';

/** The address that invites others: the set-up stands after the #, so no server sees it. */
export async function invitationAddress(assessment: Assessment, origin: string): Promise<string> {
  return `${origin}/assess/#invite=${await writeInvitationLink(invitationTo(assessment))}`;
}

/** Offers the invitation as a file. Returns the file's name. */
export function saveInvitation(assessment: Assessment): string {
  const name = fileNameFor(assessment, 'invitation.json');
  download(name, 'application/json', writeInvitationFile(invitationTo(assessment)));
  return name;
}

/** Offers the answers of whoever keeps this assessment as a file to send. Returns the file's name. */
export function saveResponse(assessment: Assessment): string {
  const name = fileNameFor(assessment, 'response.json');
  download(name, 'application/json', writeResponseFile(assessment, now()));
  return name;
}

/** The same answers as a text to paste. */
export function responseText(assessment: Assessment): Promise<string> {
  return writeResponseText(assessment, now());
}

/** Whether an assessment on this device answers an invitation, or is the one that it invites to. */
export function invitedBefore(kept: readonly Assessment[], { id }: Invitation): Assessment | undefined {
  return kept.find((each) => each.invitedTo === id) ?? kept.find((each) => each.id === id);
}
