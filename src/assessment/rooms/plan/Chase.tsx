import type { Assessment } from '../../model/assessment';
import type { Statement, StatementWords } from '../../model/bank';
import { toChase } from '../../model/evidence';
import { standingsOf } from '../../model/standing';
import { Voices } from '../kit/Voices';
import { some } from '../words/sentences';
import { levelWords } from '../words/baton-words';
import { CHASE_WORDS } from '../words/plan-words';

/** What stands at level 3 or above and could not be shown today: a list to chase. */
export function Chase({
  assessment,
  asked,
  words,
  today,
}: {
  readonly assessment: Assessment;
  readonly asked: readonly Statement[];
  readonly words: ReadonlyMap<string, StatementWords>;
  readonly today: string;
}) {
  const standings = standingsOf(asked, assessment);
  const chase = toChase(standings, today);
  const high = standings.filter(({ low }) => low !== undefined && low >= 3).length;
  return (
    <section class="section" aria-labelledby="chase">
      <h2 id="chase">Evidence to chase</h2>
      {high === 0 ? (
        <p>Nothing stands at level 3 or above yet, so there is no claim to show.</p>
      ) : chase.length === 0 ? (
        <p>Everything at level 3 or above has evidence from the last 12 months.</p>
      ) : (
        <>
          <p class="intro">
            {chase.length} of {some(high, 'statement')} at level 3 or above could not be shown well today. A reader may
            ask.
          </p>
          <ul class="stack">
            {chase.map(({ standing, why }) => (
              <li key={standing.statement.id}>
                <strong>{levelWords(standing)}</strong>: {why.map((each) => CHASE_WORDS[each]).join('; ')}.{' '}
                {words.get(standing.statement.id)?.statement}{' '}
                <span class="hint">
                  You could show:{' '}
                  {words
                    .get(standing.statement.id)
                    ?.evidence.map((each) => each.replace(/\.$/, ''))
                    .join('; ')}
                  .
                </span>
                <Voices assessment={assessment} id={standing.statement.id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
