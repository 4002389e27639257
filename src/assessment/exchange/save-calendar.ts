import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { fileNameFor } from '../files/engagement-file';
import type { Assessment } from '../model/assessment';
import { wordsOfParts } from '../workspace/statement-words';

/** Offers the actions' due days as a calendar file. Returns its name and how many days are in it; without one there is no file. */
export async function saveCalendar(assessment: Assessment): Promise<{ readonly name: string; readonly dated: number }> {
  const [{ isDated, writeCalendar }, words] = await Promise.all([
    import('../files/calendar'),
    wordsOfParts(assessment.parts),
  ]);
  const actions = assessment.actions ?? [];
  const dated = actions.filter(isDated).length;
  const name = fileNameFor(assessment, 'ics');
  if (dated > 0) download(name, 'text/calendar;charset=utf-8', writeCalendar(assessment.title, actions, words, now()));
  return { name, dated };
}
