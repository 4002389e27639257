import { textOf } from '../../browser/files';
import { LIMITS } from '../files/limits';
import { type Read, no } from '../files/untrusted';

/** The text of a file somebody chose. Not if it is larger than any file of ours, or the device cannot read it (moved, deleted, a folder). */
export async function readingOf(file: File): Promise<Read<string>> {
  try {
    const text = await textOf(file, LIMITS.fileBytes);
    return text === undefined
      ? no({ code: 'too-large', bytes: file.size, limit: LIMITS.bytes })
      : { ok: true, value: text };
  } catch {
    return no({ code: 'not-read' });
  }
}

/** A file somebody chose or dropped, to be read when its turn comes. */
export function offerOf(file: File): { readonly name: string; readonly text: () => Promise<Read<string>> } {
  return { name: file.name, text: () => readingOf(file) };
}
