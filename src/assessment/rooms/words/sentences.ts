import { PARTS, labelOf } from '../../../cycle/parts';
import { type Answer, type Level, nextLevel } from '../../model/answer';
import { type Spread, answeredIn, appliesIn, atLeast } from '../../model/coverage';
import type { PartResult, Rated } from '../../model/results';

/** How a part stands, as a sentence: the same facts as the table and the wheel. Counts, never a share. */
export function partSentence({ part, spread, lowest }: PartResult): string {
  const name = labelOf(PARTS[part]);
  if (answeredIn(spread) === 0) return `${name}: nothing answered yet.`;
  const head = `${name}: ${atLeast(spread, 3)} of ${appliesIn(spread)} at level 3 or above`;
  const rest = offTheScale(spread);
  const [first] = lowest;
  const floor = first
    ? ` Lowest: level ${first.level} (${lowest.map(({ statement }) => statement.id).join(', ')}).`
    : '';
  return `${[head, ...rest].join('; ')}.${floor}`;
}

/** What is beside the scale: "2 don't know", "1 not applicable". Only what there is. */
function offTheScale(spread: Spread): string[] {
  const counts: [number, string][] = [
    [spread.dontKnow, "don't know"],
    [spread.notApplicable, 'not applicable'],
    [spread.elsewhereUnrated, 'done by someone else, not rated'],
    [spread.preferNotToSay, 'prefer not to say'],
    [spread.unanswered, 'not answered yet'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
}

/** "Level 2, nearly 3", with who does the work where that is somebody else. */
export function levelWords({ level, nearly, elsewhere }: Pick<Rated, 'level' | 'nearly' | 'elsewhere'>): string {
  return `Level ${level}${nearly ? `, nearly ${nextLevel(level)}` : ''}${elsewhere ? ', done by someone else' : ''}`;
}

/** An answer in a few words, for the table of all answers. */
export function answerWords(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return 'Not answered yet';
    case 'level':
      return levelWords({ level: answer.level, nearly: answer.nearly, elsewhere: false });
    case 'dont-know':
      return "Don't know";
    case 'not-applicable':
      return `Not applicable${answer.reason ? `: ${answer.reason}` : ' (no reason given)'}`;
    case 'someone-else':
      return `Someone else does this${answer.who ? ` (${answer.who})` : ''}${answer.level ? `: level ${answer.level satisfies Level}` : ''}`;
    case 'prefer-not-to-say':
      return 'Prefer not to say';
  }
}

/** "1 answer", "2 answers": a count of things. */
export function some(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "one", "one and two", "one, two and three". */
export function listed(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}

/** The level of several people together, or of one: "2", "1 to 2" between two middle answers. Never the lower alone. */
export function levelRange({
  low,
  high,
}: {
  readonly low: number | undefined;
  readonly high: number | undefined;
}): string {
  if (low === undefined) return 'no level';
  return low === high ? `${low}` : `${low} to ${high}`;
}
