import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { fileNameFor, writeEngagementFile } from '../files/engagement-file';
import { writeLocked } from '../files/locked-file';
import type { Assessment } from '../model/assessment';

/** Offers the assessment as a file that only the passphrase opens. Returns the file's name. */
export async function saveLocked(assessment: Assessment, passphrase: string): Promise<string> {
  const name = fileNameFor(assessment, 'locked.json');
  download(name, 'application/json', await writeLocked(writeEngagementFile(assessment, now()), passphrase));
  return name;
}
