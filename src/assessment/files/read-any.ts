import type { Assessment } from '../model/assessment';
import type { KnownBank } from './engagement-file';
import { readParsed } from './read-file';
import { type Invitation, readInvitation } from './invitation';
import { type LockedFile, readLocked } from './locked-file';
import { type ResponseFile, readResponseFile } from './response-file';
import { ASSESSMENT, INVITATION, LOCKED, RESPONSE } from './formats';
import { LIMITS } from './limits';
import { blocksIn, hasBlock, readBlock } from './text-block';
import { type FileProblem, type Head, no, show } from './untrusted';
import { bytesOf, parseUntrusted } from './parse-untrusted';

/** What a text from outside turned out to be. */
export type Incoming =
  | { readonly kind: 'response'; readonly file: ResponseFile }
  | { readonly kind: 'assessment'; readonly assessment: Assessment }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'locked'; readonly locked: LockedFile }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/**
 * Everything in a text that somebody chose, dropped or pasted: a file of any kind of ours, or an e-mail with one or more blocks in it. A file
 * is a file even if a note in it holds the first line of a block.
 */
export async function readIncoming(text: string, bank: KnownBank): Promise<readonly Incoming[]> {
  if (looksLikeJson(text) || !hasBlock(text)) return [readOne(text, LIMITS.fileBytes, bank)];
  const blocks = blocksIn(text);
  if (blocks.length > LIMITS.files)
    return [{ kind: 'problem', problem: { code: 'too-many', count: blocks.length, limit: LIMITS.files } }];
  const found: Incoming[] = [];
  // One after the other, and all together no more than a file may hold: a few letters can be made to unpack to a great deal.
  let left: number = LIMITS.bytes;
  for (const block of blocks) {
    const read = await readBlock(block, Math.min(left, LIMITS.responseBytes));
    if (read.ok) left -= bytesOf(read.value);
    found.push(read.ok ? readOne(read.value, LIMITS.responseBytes, bank) : { kind: 'problem', problem: read.problem });
  }
  return found;
}

/** Whether a text is JSON by its first letter. A mark for the order of bytes and spaces may stand before. */
function looksLikeJson(text: string): boolean {
  return /^[\s\uFEFF]{0,1000}\{/.test(text);
}

function readOne(text: string, limit: number, bank: KnownBank): Incoming {
  const parsed = parseUntrusted(text, limit);
  const head: Head = parsed.ok ? parsed.value : {};
  const most =
    head.format === LOCKED.name
      ? LIMITS.fileBytes
      : head.format === RESPONSE.name
        ? LIMITS.responseBytes
        : LIMITS.bytes;
  const bytes = bytesOf(text);
  // Said first of what is no file of ours too: only a locked one may be so large.
  if (bytes > most) return { kind: 'problem', problem: { code: 'too-large', bytes, limit: most } };
  if (!parsed.ok) return { kind: 'problem', problem: parsed.problem };
  switch (head.format) {
    case RESPONSE.name: {
      const read = readResponseFile(head, bank);
      return read.ok ? { kind: 'response', file: read.value } : { kind: 'problem', problem: read.problem };
    }
    case ASSESSMENT.name: {
      const read = readParsed(head, bank);
      return read.ok ? { kind: 'assessment', assessment: read.value } : { kind: 'problem', problem: read.problem };
    }
    case INVITATION.name: {
      const read = readInvitation(head, bank);
      return read.ok ? { kind: 'invitation', invitation: read.value } : { kind: 'problem', problem: read.problem };
    }
    case LOCKED.name: {
      const read = readLocked(head);
      return read.ok ? { kind: 'locked', locked: read.value } : { kind: 'problem', problem: read.problem };
    }
    default:
      return { kind: 'problem', problem: no({ code: 'not-ours', found: show(head.format) }).problem };
  }
}
