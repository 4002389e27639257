import type { Standing } from './standing';
import { strongest } from './evidence';
import type { StatementView } from './group';

/** Something that an organisation may say it does well, with what carries it. */
export interface DoneWell {
  readonly standing: Standing;
  readonly view: StatementView;
}

/** With as many who do not know as a quarter of those who do, it is not for the public to hear as settled. */
const KNOWING_TO_NOT = 4;

/**
 * What may be offered to the public as done well, the best shown first: docs/arithmetic.md, "What the public is told". `standings` and `views`
 * are of the same statements in the same order.
 */
export function doneWell(standings: readonly Standing[], views: readonly StatementView[]): readonly DoneWell[] {
  return standings
    .flatMap((standing, index): DoneWell[] => {
      const view = views[index];
      return view && carries(standing, view) ? [{ standing, view }] : [];
    })
    .sort((a, b) => b.standing.evidence.length - a.standing.evidence.length);
}

function carries({ low, high, from, evidence, dontKnow, rated }: Standing, { label }: StatementView): boolean {
  const isHigh = low !== undefined && low >= 3 && (high ?? low) >= 3;
  const isShown = evidence.length > 0 && strongest(evidence) !== 'said';
  const isAgreed = from === 'settled' || (label !== 'split' && label !== 'lone-voice');
  const isKnown = dontKnow === 0 || dontKnow * KNOWING_TO_NOT < rated;
  return isHigh && isShown && isAgreed && isKnown;
}
