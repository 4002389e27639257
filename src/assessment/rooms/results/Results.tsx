import { PARTS, labelOf } from '../../../cycle/parts';
import { statementsAsked } from '../../model/assessment';
import { answeredIn, spreadOf } from '../../model/coverage';
import { answeringIn } from '../../model/who-is-shown';
import { resultsOf } from '../../model/results';
import type { ViewProps } from '../App';
import { longDay } from '../words/dates';
import { partSentence } from '../words/sentences';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
import { SendSection } from '../send/SendSection';
import { addressOf } from '../kit/route';
import { useAssessment } from '../kit/use-assessment';
import { useWords } from '../kit/use-words';
import { DEPTH_NAMES, SCOPE_NAMES, VIEWPOINT_NAMES } from '../words/names';
import { FindOut, RatedList } from './Lists';
import { ResultWheel } from './ResultWheel';
import { later } from '../kit/later';

const KeepIt = later(async () => (await import('./KeepIt')).KeepIt);
const AllAnswers = later(async () => (await import('./AllAnswers')).AllAnswers);
const CountTable = later(async () => (await import('./CountTable')).CountTable);
const Backup = later(async () => (await import('../kit/Backup')).Backup);
const HandOvers = later(async () => (await import('../batons/HandOversHere')).HandOversHere);

/** How many to show of "where to look first": more is a list nobody acts on. The rest is in the table of all answers. */
const FIRST = 5;

/** Where an assessment stands: counts, lowest, strengths, what to find out. No average and no score. */
export function Results({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);

  if (opening.kind !== 'here') return <NotOpen opening={opening} route={route} />;
  if (!assessment) return null;

  const [response] = assessment.responses;
  const results = resultsOf(workspace.bank.statements, assessment);
  const whole = spreadOf(statementsAsked(workspace.bank.statements, assessment), response);
  const answered = answeredIn(whole);
  const asked = statementsAsked(workspace.bank.statements, assessment);
  const others = answeringIn(assessment).filter(({ id }) => id !== response.id).length;
  const back = addressOf({ view: 'answer', assessment: assessment.id });
  const group = addressOf({ view: 'group', assessment: assessment.id });

  return (
    <>
      <RoomHead
        assessment={assessment}
        workspace={workspace}
        view="results"
        name="Where you stand"
        go={go}
        again={failed ? again : undefined}
      >
        <p class="hint">
          {SCOPE_NAMES[assessment.scope]}. {DEPTH_NAMES[assessment.depth]}. {longDay(assessment.changed)}. Statements:
          edition {assessment.edition}.
          {response.viewpoint !== 'not-said' && ` Answered from: ${VIEWPOINT_NAMES[response.viewpoint].toLowerCase()}.`}
        </p>
        <p class="lead">
          {answered} of {whole.total} statements answered{others > 0 && ' by you'}.{' '}
          {answered === 0
            ? others > 0
              ? 'What follows is what others said; the group has it statement by statement.'
              : 'There is nothing to show yet.'
            : answered < whole.total
              ? 'What follows is true of those; it is not finished.'
              : 'This is one view. Others in your organisation, and the people you serve, may see it differently.'}
        </p>
        <p class="cluster no-print">
          <a
            class="button button-quiet"
            href={back}
            onClick={(event) => {
              event.preventDefault();
              go({ view: 'answer', assessment: assessment.id });
            }}
          >
            {answered === 0 && others > 0 ? 'Answer it yourself' : 'Go back to the answers'}
          </a>
          {others > 0 && (
            <a
              class="button button-quiet"
              href={group}
              onClick={(event) => {
                event.preventDefault();
                go({ view: 'group', assessment: assessment.id });
              }}
            >
              See the group: {others === 1 ? 'one other person has' : `${others} others have`} answered
            </a>
          )}
        </p>
      </RoomHead>
      <Backup assessment={assessment} />
      {assessment.invitedTo && <SendSection assessment={assessment} />}

      {asked.some(({ baton }) => baton) && (answered > 0 || others > 0) && (
        <section class="section first" aria-labelledby="batons">
          <h2 id="batons">Where the baton is dropped</h2>
          <HandOvers assessment={assessment} asked={asked} />
        </section>
      )}
      {answered > 0 && (
        <>
          <section class="section results-overview" aria-labelledby="shape">
            <h2 id="shape">Part by part</h2>
            <div class="results-grid">
              <div class="results-picture">
                <ResultWheel parts={results.parts} response={response} />
                <p class="hint">
                  One spoke a statement; the more filled marks, the higher its level. A question mark is "don't know".
                  Small dots: no level.
                </p>
              </div>
              <ul class="plain-list stack sentences">
                {results.parts.map((part) => (
                  <li key={part.part} data-part={part.part}>
                    {/* A statement's id is not broken at its hyphen. */}
                    {partSentence(part)
                      .split(/([HS]\d?-\d+)/)
                      .map((words, index) => (index % 2 === 1 ? <span class="nowrap">{words}</span> : words))}
                  </li>
                ))}
              </ul>
            </div>
            <CountTable parts={results.parts} />
          </section>

          <section class="section" aria-labelledby="look-first">
            <h2 id="look-first">Where to look first</h2>
            {results.lookFirst.length === 0 ? (
              <p>Nothing you rated stands at level 1 or 2.</p>
            ) : (
              <>
                <p class="intro">
                  The lowest first; then what the law asks; then where the baton is passed.{' '}
                  {results.lookFirst.length > FIRST &&
                    `The first ${FIRST} of ${results.lookFirst.length} at level 1 or 2. `}
                  Talk about them before you plan: this is an order for looking, not a verdict.
                </p>
                <RatedList rated={results.lookFirst.slice(0, FIRST)} words={words} showNext />
              </>
            )}
          </section>

          {results.findOut.length > 0 && (
            <section class="section" aria-labelledby="find-out">
              <h2 id="find-out">Find out</h2>
              <p class="intro">
                You do not know these yet. Not knowing is a finding: why do you not know, who would, and why would it
                matter?
              </p>
              <FindOut statements={results.findOut} words={words} />
            </section>
          )}

          <section class="section" aria-labelledby="strengths">
            <h2 id="strengths">Strengths to build on</h2>
            {results.strengths.length === 0 ? (
              <p>Nothing stands at level 3 or 4 yet.</p>
            ) : (
              <>
                {results.unproven.length > 0 && (
                  <p class="intro">
                    {results.unproven.length} of {results.strengths.length}{' '}
                    {results.unproven.length === 1 ? 'has' : 'have'} no evidence listed yet. A reader may ask what shows
                    them.
                  </p>
                )}
                <RatedList rated={results.strengths.slice(0, FIRST)} words={words} />
                {results.strengths.length > FIRST && (
                  <p class="hint">And {results.strengths.length - FIRST} more, in the table of every answer.</p>
                )}
              </>
            )}
          </section>
        </>
      )}

      {!assessment.invitedTo && <SendSection assessment={assessment} />}
      <KeepIt assessment={assessment} bank={workspace.bank} />

      {answered > 0 && (
        <section class="section every-answer" aria-labelledby="every-answer">
          <h2 id="every-answer">Every answer</h2>
          {results.parts.map(({ part, statements }) => (
            <AllAnswers
              key={part}
              title={labelOf(PARTS[part])}
              part={part}
              statements={statements}
              response={response}
              words={words}
            />
          ))}
        </section>
      )}

      <section class="section" aria-labelledby="how-counted">
        <h2 id="how-counted">How this is counted</h2>
        <ul class="how-counted">
          <li>
            Levels are an order, like first and second. The steps are not equal, so nothing here is an average or a
            score.
          </li>
          <li>
            "3 of 9 at level 3 or above" counts statements. "Don't know" and "not answered yet" stay in the 9. "Not
            applicable" and "prefer not to say" leave it.
          </li>
          <li>What someone else does for you counts at the level you gave it, and is marked.</li>
          <li>The lowest statements stand beside the counts, because the cycle fails where the baton is dropped.</li>
        </ul>
      </section>
    </>
  );
}
