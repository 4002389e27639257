import { agreedOn, answersSince } from '../../model/agreed-from';
import { type Agreed, type Assessment, dissentsIn } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { madeFromWords, sinceWords } from '../words/agreed-words';
import { longDay } from '../words/dates';

interface Props {
  readonly assessment: Assessment;
  readonly views: readonly StatementView[];
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** What was said and settled, to read and to print. */
export function Minutes({ assessment, views, words }: Props) {
  const talked = views.filter(({ statement }) => assessment.agreed?.[statement.id]);
  if (talked.length === 0) return null;
  return (
    <section class="section" aria-labelledby="minutes">
      <h2 id="minutes">Minutes</h2>
      <p class="hint no-print">They print with this page.</p>
      <ul class="plain-list minutes">
        {talked.map((view) => {
          const said = assessment.agreed?.[view.statement.id] as Agreed;
          return (
            <li key={view.statement.id}>
              <h3>
                {words.get(view.statement.id)?.statement} <span class="hint">{view.statement.id}</span>
              </h3>
              <p>
                <strong>{outcome(said)}</strong> {longDay(agreedOn(said))}. {madeFromWords(said)}
              </p>
              <p class="hint">{sinceWords(said, view, answersSince(said, assessment, view.statement.id))}</p>
              {said.reason && <p>Reason: {said.reason}</p>}
              {dissentsIn(said).map((dissent, index) => (
                <p key={index}>Dissent: “{dissent}”</p>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function outcome({ state, level, nearly }: Agreed): string {
  if (state === 'parked') return 'Parked.';
  return state === 'settled' && level
    ? `Agreed: level ${level}${nearly ? `, nearly ${level + 1}` : ''}.`
    : 'Not settled.';
}
