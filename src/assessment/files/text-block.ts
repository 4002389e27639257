import type { Read } from './untrusted';
import { no } from './untrusted';

/**
 * A text that survives being pasted into an e-mail or a chat. Compressed (gzip, whose own checksum tells whether anything is missing) and
 * written in letters, digits, `+`, `/` and `=`, which no chat turns into bold or a smiling face. Whatever else stands between the two
 * marks was put there on the way: line ends, `>` before quoted lines, spaces.
 */
const BEGIN = 'BEGIN ENGAGEMENT CYCLE ANSWERS';
const END = 'END ENGAGEMENT CYCLE ANSWERS';
const LINE = 64;

/** The marks as they may come back: lines broken anew, quoted with `>`, spaces that do not break. */
const asItComes = (mark: string) => new RegExp(mark.replaceAll(' ', '(?:[\\s>|]|&nbsp;|&gt;)+'));
const BEGINS = asItComes(BEGIN);
const ENDS = asItComes(END);

/** Writes a text as a block. `said` stands above it, for whoever receives it. */
export async function writeBlock(text: string, said: string): Promise<string> {
  const lines = toBase64(await gzip(new TextEncoder().encode(text))).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return [said, `--- ${BEGIN} ---`, ...lines, `--- ${END} ---`, ''].join('\n');
}

/** Whether a text looks as if it held a block. */
export function hasBlock(text: string): boolean {
  return BEGINS.test(text);
}

/** What stands in each block of a text, still packed, in order. A block without its end is told as such when it is read. */
export function blocksIn(text: string): readonly string[] {
  return text.split(new RegExp(BEGINS, 'g')).slice(1);
}

/** Unpacks a block. `limit` bounds it, in bytes: what unpacks to more is not unpacked to the end. */
export async function readBlock(block: string, limit: number): Promise<Read<string>> {
  const end = block.search(ENDS);
  if (end < 0) return no({ code: 'block-cut' });
  // What a mail program writes for `>` and for a space is no letter of ours. Nor is `=`: at the end it says nothing, and at the end of
  // a line some programs put one of their own.
  const letters = (
    block
      .slice(0, end)
      .replace(/&(?:gt|nbsp|#\d+);/g, '')
      .match(/[A-Za-z0-9+/]+/g) ?? []
  ).join('');
  try {
    const bytes = await gunzip(fromBase64(letters), limit);
    return bytes
      ? { ok: true, value: new TextDecoder().decode(bytes) }
      : no({ code: 'too-large', bytes: limit + 1, limit });
  } catch {
    return no({ code: 'block-damaged' });
  }
}

/** Base64 of bytes, for links: without the letters that mean something in an address. */
export function toLinkText(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws if it is not base64. */
export function fromLinkText(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}

/** Base64 of bytes. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Throws if it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks, or stops at more than `limit` bytes and gives nothing: a few bytes can be made to unpack to gigabytes. Rejects what is damaged. */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value as Uint8Array<ArrayBuffer>);
  }
}
