import type { Assessment } from '../../model/assessment';
import type { Statement } from '../../model/bank';
import { handOversOf } from '../../model/handovers';
import { standingsOf } from '../../model/standing';
import { HandOvers } from './HandOvers';

/** The hand-overs of an assessment as they stand. */
export function HandOversHere({
  assessment,
  asked,
}: {
  readonly assessment: Assessment;
  readonly asked: readonly Statement[];
}) {
  return <HandOvers handOvers={handOversOf(standingsOf(asked, assessment))} />;
}
