import { now } from '../../browser/clock';
import { download, textOf } from '../../browser/files';
import { type KnownBank, fileNameFor, readAssessment, writeEngagementFile } from '../files/engagement-file';
import { LIMITS } from '../files/limits';
import { type Read, no } from '../files/untrusted';
import type { Assessment, Viewpoint } from '../model/assessment';
import { noteFiled } from '../memory/filed';
import type { Bank } from '../model/bank';
import { wordsOfParts } from '../workspace/statement-words';

/**
 * Offers the assessment as a file to keep. Returns the file's name. The file is opened by the reader before it is offered: one that would not
 * open again is offered under a name that says so, because it is still the best there is.
 */
export function saveAsFile(assessment: Assessment): string {
  const text = writeEngagementFile(assessment, now());
  const opens = opensAgain(text, assessment);
  const name = fileNameFor(assessment, opens ? 'engagement.json' : 'not-readable.json');
  download(name, 'application/json', text);
  if (opens) noteFiled(assessment);
  return name;
}

/** Whether the reader takes what stands in the file, and it is not too large for one. Its head is our own. */
function opensAgain(text: string, assessment: Assessment): boolean {
  const file = JSON.parse(text) as { readonly assessment: unknown };
  return new Blob([text]).size <= LIMITS.bytes && readAssessment(file.assessment, bankOf(assessment)).ok;
}

/** A bank with what an assessment answers: that it fits the real one was seen when it was opened. */
function bankOf({ edition, responses, aside = [] }: Assessment): KnownBank {
  const all = [...responses, ...aside.map(({ response }) => response)];
  return { edition, ids: new Set(all.flatMap(({ entries }) => Object.keys(entries))) };
}

/** Offers everything in the assessment as CSV. Returns the file's name. */
export async function saveAsCsv(
  assessment: Assessment,
  bank: Bank,
  viewpointName: (viewpoint: Viewpoint) => string,
): Promise<string> {
  const [{ writeCsv }, words] = await Promise.all([import('../files/csv'), wordsOfParts(assessment.parts)]);
  const name = fileNameFor(assessment, 'csv');
  download(name, 'text/csv;charset=utf-8', writeCsv(assessment, bank.statements, words, viewpointName));
  return name;
}

/** Offers what could not be read, just as it is kept, in a file that a version of this site which can read it will open. */
export function saveUnreadable(id: string, data: unknown): void {
  const isAssessment = typeof data === 'object' && data !== null && 'edition' in data;
  const file = isAssessment ? writeEngagementFile(data as Assessment, now()) : JSON.stringify(data, null, 2);
  download(`unreadable-${id}.json`, 'application/json', file);
}

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
