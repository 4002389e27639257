import { now } from '../../browser/clock';
import { copyText } from '../../browser/clipboard';
import { download } from '../../browser/files';
import { fileNameFor } from '../files/engagement-file';
import { type Invitation, invitationTo, readInvitationLink, writeInvitationFile, writeInvitationLink } from '../files/invitation';
import { writeResponseFile, writeResponseText } from '../files/response-file';
import type { Assessment } from '../model/assessment';
import type { Workspace } from './workspace';

export { copyText };
export type { Invitation };

/** The link to send to people who are asked to answer. All it says stands after the #, which no server is sent. */
export async function invitationLink(assessment: Assessment): Promise<string> {
  return `${location.origin}/assess/#invite=${await writeInvitationLink(invitationTo(assessment))}`;
}

/** Offers the invitation as a file. Returns the file's name. */
export function saveInvitation(assessment: Assessment): string {
  const name = fileNameFor(assessment, 'invitation.json');
  download(name, 'application/json', writeInvitationFile(invitationTo(assessment)));
  return name;
}

/** The invitation that the address of this page carries, if it does. */
export function invitationInAddress(workspace: Workspace): Promise<Awaited<ReturnType<typeof readInvitationLink>>> | undefined {
  const link = new URLSearchParams(location.hash.slice(1)).get('invite');
  return link === null ? undefined : readInvitationLink(link, workspace.known);
}

/** Offers the first response of an assessment as a file to send back. Returns the file's name. */
export function saveResponse(assessment: Assessment): string {
  const name = fileNameFor(assessment, 'response.json');
  download(name, 'application/json', writeResponseFile(assessment, now()));
  return name;
}

/** The same as a text to paste into an e-mail or a chat. */
export function responseText(assessment: Assessment): Promise<string> {
  return writeResponseText(assessment, now());
}
