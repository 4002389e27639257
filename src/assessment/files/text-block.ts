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

/**
 * The marks as they may come back: lines broken anew, quoted with `>`, spaces that do not break. What stands between two words is bounded:
 * megabytes of spaces would exhaust the pattern.
 */
const asItComes = (mark: string) => mark.replaceAll(' ', '[\\s>|]{1,200}');
const BEGINS = new RegExp(asItComes(BEGIN));
const ENDS = new RegExp(asItComes(END));
/** How what is packed with gzip begins, in letters, with whatever stands between the mark and it. RFC 1952, section 2.3.1. */
const PACKED = /^[\s>|*_\u200b\u2010-\u2015-]{0,200}H4sI/;

/** Writes a text as a block. `said` stands above it, for whoever receives it; marks in it would be taken for the block's own. */
export async function writeBlock(text: string, said: string): Promise<string> {
  const lines = toBase64(await gzip(new TextEncoder().encode(text))).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  const above = said.replace(/ENGAGEMENT(\s+)CYCLE(\s+)ANSWERS/g, 'Engagement$1Cycle$2answers');
  return [above, `--- ${BEGIN} ---`, ...lines, `--- ${END} ---`, ''].join('\n');
}

/** Whether a text looks as if it held a block. */
export function hasBlock(text: string): boolean {
  return BEGINS.test(decoded(text));
}

/** What stands in each block of a text, still packed, in order. A block without its end is told as such when it is read. */
export function blocksIn(text: string): readonly string[] {
  const plain = decoded(text);
  const after = plain.split(new RegExp(BEGINS, 'g')).slice(1);
  // A title or a note may hold the words of the mark as well: nothing packed follows those, and no end.
  const blocks = after.filter((each) => PACKED.test(each) || ENDS.test(each));
  return blocks.length > 0 ? blocks : after.slice(0, 1);
}

/** Unpacks a block. `limit` bounds it, in bytes: what unpacks to more is not unpacked to the end. */
export async function readBlock(block: string, limit: number): Promise<Read<string>> {
  const end = block.search(ENDS);
  if (end < 0) return no({ code: 'block-cut' });
  const body = block.slice(0, end);
  // Read as it stands first; then as mail writes it (quoted-printable). The checksum tells which of the two is the text that was sent.
  for (const reading of new Set([body, fromQuotedPrintable(body)])) {
    // Nor is `=` a letter: at the end it says nothing, and at the end of a line some programs put one of their own.
    const letters = (reading.match(/[A-Za-z0-9+/]+/g) ?? []).join('');
    try {
      const bytes = await gunzip(fromBase64(letters), limit);
      return bytes
        ? { ok: true, value: new TextDecoder().decode(bytes) }
        : no({ code: 'too-large', bytes: limit + 1, limit });
    } catch {
      // Not a packed text in this reading.
    }
  }
  return no({ code: 'block-damaged' });
}

/** What mail programs and pages write for a character: `&gt;` for `>`, `&#43;` for `+`. A space of any kind is a space here. */
function decoded(text: string): string {
  const named: Readonly<Record<string, string>> = { gt: '>', nbsp: ' ', plus: '+', sol: '/', equals: '=' };
  return text.replace(/&(?:(gt|nbsp|plus|sol|equals)|#(\d{1,6})|#[xX]([0-9A-Fa-f]{1,5}));/g, (_, name, tens, hex) =>
    name === undefined
      ? character(tens === undefined ? parseInt(String(hex), 16) : Number(tens))
      : (named[String(name)] ?? ' '),
  );
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** Mail's own way to write characters: a `=` at the end of a line goes on in the next, `=3D` is a `=`. RFC 2045, section 6.7. */
function fromQuotedPrintable(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
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
