import { useEffect, useRef, useState } from 'preact/hooks';
import { PARTS, labelOf } from '../../../cycle/parts';
import { type Response, entryOf, statementsAsked } from '../../model/assessment';
import { statementsOf } from '../../model/bank';
import { answerOneByOne, answersOneByOne, recallPlace, rememberPlace } from '../../memory/where-i-was';
import type { ViewProps } from '../App';
import { AssessmentNav } from '../kit/AssessmentNav';
import { NotFetched } from '../kit/NotFetched';
import { NotOpen } from '../kit/NotOpen';
import { PartMark } from '../kit/PartMark';
import { SavingLine } from '../kit/SavingLine';
import { addressOf } from '../kit/route';
import { useAssessment } from '../kit/use-assessment';
import { useWords } from '../kit/use-words';
import { fetchFields } from './NoteAndEvidence';
import { OneByOne } from './OneByOne';
import { PartList } from './PartList';
import { StatementCard } from './StatementCard';

/** Answer one part: its statements on one calm page, or one by one. */
export function Answer({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const [oneByOne, setOneByOne] = useState(answersOneByOne);
  const [place, setPlace] = useState<string>();

  const remembered = assessment && recallPlace(assessment.id);
  const part =
    assessment && (assessment.parts.find((id) => id === (route.part ?? remembered?.part)) ?? assessment.parts[0]);

  const { words, failed, again } = useWords(part ? [part] : []);

  // A new part begins at its top, for the eye and for a screen reader, and has its own name in the tab and the history.
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(part);
  const first = useRef(part);
  first.current ??= part;
  useEffect(() => {
    if (part) document.title = `${labelOf(PARTS[part])}, ${assessment.title} | The Engagement Cycle`;
  }, [part, assessment?.title]);
  useEffect(() => {
    if (!part) return;
    if (before.current && before.current !== part) {
      if (!oneByOne) scrollTo(0, 0);
      heading.current?.focus({ preventScroll: oneByOne });
    }
    before.current = part;
  }, [part]);

  // Come back to the statement one left, once its card is on the page.
  const returning = words && remembered?.part === part ? remembered?.statement : undefined;
  useEffect(() => {
    if (!returning || oneByOne) return;
    document.getElementById(returning)?.scrollIntoView({ block: 'start' });
  }, [words !== undefined, part]);

  // When the page has nothing else to do: then "Note and evidence" opens at once.
  useEffect(() => {
    if (words) setTimeout(() => void fetchFields().catch(() => undefined), 500);
  }, [words !== undefined]);

  if (opening.kind !== 'here') return <NotOpen opening={opening} route={route} />;
  if (!assessment || !part) return null;

  const asked = statementsAsked(workspace.bank.statements, assessment);
  const here = statementsOf(asked, part);
  const [response] = assessment.responses as readonly [Response];
  const at = assessment.parts.indexOf(part);
  const next = assessment.parts[at + 1];

  const remember = (statement: string) => {
    setPlace(statement);
    rememberPlace(assessment.id, { part, statement });
  };
  const card = (id: string) => {
    const text = words?.get(id);
    const key = `${assessment.id}-${id}`;
    const matters = response.matters?.includes(id) ?? false;
    return (
      text && (
        <StatementCard
          key={key}
          words={text}
          entry={entryOf(response, id)}
          matters={matters}
          workspace={workspace}
          onAttend={remember}
        />
      )
    );
  };

  return (
    <div data-part={part}>
      <header class="page-head">
        <p class="eyebrow">
          <PartMark part={part} /> {assessment.title}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {labelOf(PARTS[part])}
        </h1>
        <p class="lead">
          Choose the highest level whose every word is true today. Think of the last 12 months. "Most" is more than
          half.
        </p>
      </header>
      <AssessmentNav assessment={assessment} current="answer" go={go} />
      <div class="answer-grid">
        <div class="answer-side">
          <PartList assessment={assessment} statements={asked} current={part} go={go} />
          <SavingLine workspace={workspace} />
          <fieldset class="how-shown">
            <legend class="legend">Show</legend>
            {[false, true].map((each) => (
              <label key={String(each)} class="choice">
                <input
                  type="radio"
                  name="how-shown"
                  checked={oneByOne === each}
                  onChange={() => {
                    setOneByOne(each);
                    answerOneByOne(each);
                  }}
                />
                <span>{each ? 'One by one' : 'The whole part'}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <div>
          <p class="notice">Your answers stay on this device. Nothing is sent anywhere.</p>
          {!words && !failed && <p class="hint app-wait">Opening the statements…</p>}
          {failed && <NotFetched again={again} />}
          {words &&
            (oneByOne ? (
              <OneByOne
                key={part}
                ids={here.map(({ id }) => id)}
                start={place ?? returning}
                card={card}
                onMove={remember}
                onwards={part !== first.current}
              />
            ) : (
              here.map(({ id }) => card(id))
            ))}
          <p class="cluster answer-next">
            {next && (
              <a
                class="button"
                href={addressOf({ view: 'answer', assessment: assessment.id, part: next })}
                data-part={next}
                onClick={(event) => {
                  event.preventDefault();
                  rememberPlace(assessment.id, { part: next });
                  go({ view: 'answer', assessment: assessment.id, part: next });
                }}
              >
                Next part: {labelOf(PARTS[next])}
              </a>
            )}
            <a
              class={next ? 'button button-quiet' : 'button'}
              href={addressOf({ view: 'results', assessment: assessment.id })}
              onClick={(event) => {
                event.preventDefault();
                go({ view: 'results', assessment: assessment.id });
              }}
            >
              {assessment.invitedTo ? 'Send your answers back, and see where you stand' : 'See where you stand'}
            </a>
            {!assessment.invitedTo && (
              <a
                href={addressOf({ view: 'group', assessment: assessment.id })}
                onClick={(event) => {
                  event.preventDefault();
                  go({ view: 'group', assessment: assessment.id });
                }}
              >
                Invite others
              </a>
            )}
          </p>
        </div>
      </div>
    </div>
  );
}
