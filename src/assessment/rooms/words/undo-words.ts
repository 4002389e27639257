import type { Assessment } from '../../model/assessment';
import type { Undone } from '../../workspace/undo';
import { placeWords } from './path-words';

/** So many places are named; of more, how many there are. */
const NAMED = 3;

/** What became of taking a change back, or of making it again: `done` if all went well. Empty where the gate has said why not. */
export function undoneWords(undone: Undone | undefined, done: string, assessment: Assessment | undefined): string {
  if (!undone || undone.stopped || !assessment) return '';
  const { changed, left } = undone;
  if (left.length === 0) return done;
  const places = left.slice(0, NAMED).map((key) => placeWords(key, assessment));
  const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
  const where = `${places.join('; ')}${more}`;
  return changed
    ? `Left as it is, because another tab or device has changed it since: ${where}. The rest: ${done.toLowerCase()}`
    : `Left as it is: another tab or device has changed it since (${where}).`;
}
