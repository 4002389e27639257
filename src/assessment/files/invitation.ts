import * as v from 'valibot';
import { PART_IDS } from '../../cycle/parts';
import type { Assessment } from '../model/assessment';
import type { KnownBank } from './engagement-file';
import { INVITATION } from './formats';
import { toPresent } from './to-present';
import { invitationSchema } from './schema-others';
import { fromLinkText, gunzip, gzip, toLinkText } from './text-block';
import { type Head, type Read, damageFrom, no } from './untrusted';
import { parseUntrusted } from './parse-untrusted';

/** What a person needs to know to answer somebody's assessment: the set-up, and no answers. */
export type Invitation = Pick<Assessment, 'id' | 'title' | 'scope' | 'depth' | 'parts' | 'edition'>;

/** A link's data may be this long; ours are some 300 letters. */
const LINK_LIMIT = 8 * 1024;

/** The set-up of an assessment; that of the original for somebody who was invited and passes the invitation on. */
export function invitationTo({ id, title, scope, depth, parts, edition, invitedTo }: Assessment): Invitation {
  return { id: invitedTo ?? id, title, scope, depth, parts, edition };
}

export function writeInvitationFile(invitation: Invitation): string {
  return `${JSON.stringify({ format: INVITATION.name, version: INVITATION.version, ...invitation }, null, 2)}\n`;
}

/** What stands after the # of an invitation's link. */
export async function writeInvitationLink(invitation: Invitation): Promise<string> {
  return toLinkText(
    await gzip(
      new TextEncoder().encode(JSON.stringify({ format: INVITATION.name, version: INVITATION.version, ...invitation })),
    ),
  );
}

/** Reads what stands after the # of a link somebody was sent. */
export async function readInvitationLink(text: string, bank: KnownBank): Promise<Read<Invitation>> {
  if (text.length > LINK_LIMIT) return no({ code: 'too-large', bytes: text.length, limit: LINK_LIMIT });
  try {
    const bytes = await gunzip(fromLinkText(text), LINK_LIMIT * 4);
    if (!bytes) return no({ code: 'too-large', bytes: LINK_LIMIT * 4 + 1, limit: LINK_LIMIT * 4 });
    const parsed = parseUntrusted(new TextDecoder().decode(bytes), LINK_LIMIT * 4);
    return parsed.ok ? readInvitation(parsed.value, bank) : parsed;
  } catch {
    return no({ code: 'link-damaged' });
  }
}

/** Checks an invitation that has been parsed. */
export function readInvitation(head: Head, bank: KnownBank): Read<Invitation> {
  const present = toPresent(INVITATION, head);
  if (!present.ok) return present;
  const checked = v.safeParse(invitationSchema, present.value, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  const { id, title, scope, depth, parts, edition } = checked.output;
  if (edition !== bank.edition) return no({ code: 'other-edition', edition });
  return {
    ok: true,
    value: { id, title, scope, depth, parts: PART_IDS.filter((part) => parts.includes(part)), edition },
  };
}
