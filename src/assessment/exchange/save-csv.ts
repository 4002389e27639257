import { download } from '../../browser/files';
import { fileNameFor } from '../files/engagement-file';
import type { Assessment, Viewpoint } from '../model/assessment';
import type { Bank } from '../model/bank';
import { wordsOfParts } from '../workspace/statement-words';

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
