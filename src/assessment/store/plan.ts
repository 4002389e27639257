import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { fileNameFor } from '../files/engagement-file';
import type { Assessment } from '../model/assessment';
import { wordsOfParts } from './words';

/** Offers the actions' due days as a calendar file. Returns the file's name. */
export async function saveCalendar(assessment: Assessment): Promise<string> {
  const [{ writeCalendar }, words] = await Promise.all([import('../files/calendar'), wordsOfParts(assessment.parts)]);
  const name = fileNameFor(assessment, 'ics');
  download(name, 'text/calendar;charset=utf-8', writeCalendar(assessment.title, assessment.actions ?? [], words, now()));
  return name;
}

/** Today as an ISO day, by this device's clock. */
export function today(): string {
  return now().slice(0, 10);
}
