import { now } from '../../browser/clock';
import { download } from '../../browser/files';
import { fileNameFor } from '../files/engagement-file';
import { calendarBefore, rememberCalendar } from '../memory/calendar';
import type { Assessment } from '../model/assessment';
import { wordsOfParts } from '../workspace/statement-words';

/**
 * Offers the actions' due days as a calendar file. Returns its name, and how many days are in it; without one, and with nothing to withdraw
 * from an earlier file, there is none.
 */
export async function saveCalendar(
  assessment: Assessment,
): Promise<{ readonly name: string; readonly dated: number; readonly withdrawn: number }> {
  const [{ isDated, titleOf, writeCalendar }, words] = await Promise.all([
    import('../files/calendar'),
    wordsOfParts(assessment.parts),
  ]);
  const actions = assessment.actions ?? [];
  const dated = actions.filter(isDated);
  const before = calendarBefore(assessment.id);
  const withdrawn = before.filter(({ id }) => !dated.some((action) => action.id === id));
  const name = fileNameFor(assessment, 'ics');
  if (dated.length > 0 || withdrawn.length > 0) {
    download(name, 'text/calendar;charset=utf-8', writeCalendar(assessment.title, actions, words, now(), withdrawn));
    rememberCalendar(
      assessment.id,
      dated.map((action) => ({
        id: action.id,
        day: action.due,
        title: titleOf(action, words.get(action.statement)),
      })),
    );
  }
  return { name, dated: dated.length, withdrawn: withdrawn.length };
}
