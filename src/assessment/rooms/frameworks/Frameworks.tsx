import { useEffect, useMemo, useState } from 'preact/hooks';
import { statementsAsked } from '../../model/assessment';
import { type HeadingView, frameworkView } from '../../model/crosswalk';
import { type Standing, standingsOf } from '../../model/standing';
import { type Frameworks as Fetched, otherFrameworks } from '../../workspace/frameworks';
import type { ViewProps } from '../App';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
import { useAssessment } from '../kit/use-assessment';
import { levelRange } from '../words/sentences';
import { useWords } from '../kit/use-words';

/** The same answers under the headings of another framework. */
export function Frameworks({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const [fetched, setFetched] = useState<Fetched | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const [id, setId] = useState('nhs-ten-principles');
  useEffect(() => {
    otherFrameworks().then(setFetched, () => setFetched('failed'));
  }, [attempt]);
  const standings = useMemo(
    () => (assessment ? standingsOf(statementsAsked(workspace.bank.statements, assessment), assessment) : []),
    [assessment?.responses, assessment?.agreed, assessment?.parts, assessment?.depth],
  );
  if (opening.kind !== 'here' || !assessment)
    return opening.kind === 'here' ? null : <NotOpen opening={opening} route={route} />;
  const fetchAgain = () => {
    again();
    setFetched(undefined);
    setAttempt(attempt + 1);
  };
  const framework =
    fetched && fetched !== 'failed'
      ? (fetched.frameworks.find((each) => each.id === id) ?? fetched.frameworks[0])
      : undefined;
  const view =
    framework && fetched && fetched !== 'failed' ? frameworkView(framework, fetched.links, standings) : undefined;
  return (
    <>
      <RoomHead
        assessment={assessment}
        workspace={workspace}
        view="frameworks"
        go={go}
        again={failed || fetched === 'failed' ? fetchAgain : undefined}
      >
        <p class="lead">
          The same answers under the headings of another framework. What it asks and this does not is said.
        </p>
      </RoomHead>
      {fetched && fetched !== 'failed' && view && framework && (
        <section class="section" aria-labelledby="framework">
          <div class="field no-print">
            <label for="framework-choice">Framework</label>
            <select
              id="framework-choice"
              class="input"
              value={framework.id}
              onChange={(event) => setId(event.currentTarget.value)}
            >
              {fetched.frameworks.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </select>
          </div>
          <h2 id="framework" class="section">
            {framework.title}
          </h2>
          <p class="hint">
            {framework.publisher}. {framework.about} <a href={framework.source}>Where it was read</a>. Which statement
            stands under which heading is this edition's judgement.
          </p>
          <ol class="plain-list people">
            {view.headings.map((heading) => (
              <li key={heading.id}>
                <h3>
                  {heading.id}. {heading.title}
                </h3>
                <p>{headingSentence(heading)}</p>
                {heading.standings.length > 0 && (
                  <ul class="standings">
                    {heading.standings.map((standing) => (
                      <li key={standing.statement.id}>
                        <strong>{standing.statement.id}</strong>{' '}
                        <span>{words.get(standing.statement.id)?.statement}</span>{' '}
                        <span class="hint">{levelWords(standing)}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
          {view.beside.length > 0 && (
            <p class="hint">
              Under none of its headings: {view.beside.map(({ statement }) => statement.id).join(', ')}. This
              self-assessment asks them, and that framework does not.
            </p>
          )}
        </section>
      )}
    </>
  );
}

function headingSentence({ covered, standings }: HeadingView): string {
  if (covered === 'by-none') return 'Not covered: no statement of this self-assessment speaks to it.';
  if (covered === 'not-asked') return 'Not covered here: this assessment leaves out the statements that speak to it.';
  const applies = standings.filter(({ notApplicable, rated }) => !(notApplicable > 0 && rated === 0));
  const high = applies.filter(({ low }) => low !== undefined && low >= 3).length;
  const unknown = applies.filter(({ low }) => low === undefined).length;
  return `${high} of ${applies.length} at level 3 or above${unknown > 0 ? `; ${unknown} without a level` : ''}.`;
}

function levelWords({ low, high, from, rated }: Standing): string {
  if (low === undefined) return 'No level.';
  const level = `Level ${levelRange({ low, high })}`;
  return from === 'settled' ? `${level}, agreed.` : rated > 1 ? `${level}, middle of ${rated}.` : `${level}.`;
}
