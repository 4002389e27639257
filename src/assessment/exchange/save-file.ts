import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { type KnownBank, fileNameFor, readAssessment, writeEngagementFile } from '../files/engagement-file';
import { LIMITS } from '../files/limits';
import type { Assessment } from '../model/assessment';
import { noteFiled } from '../memory/filed';

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
