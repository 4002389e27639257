import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Response, statementsAsked } from '../../model/assessment';
import { handOversOf } from '../../model/handovers';
import { MOST_LISTED, shortlistOf } from '../../model/shortlist';
import { standingsOf } from '../../model/standing';
import { saidIn } from '../../model/voices';
import { today as todayNow } from '../../exchange/today';
import type { ViewProps } from '../App';
import { HandOvers } from '../batons/HandOvers';
import { AssessmentNav } from '../kit/AssessmentNav';
import { NotFetched } from '../kit/NotFetched';
import { NotOpen } from '../kit/NotOpen';
import { SavingLine } from '../kit/SavingLine';
import { useAssessment } from '../kit/use-assessment';
import { addressOf } from '../kit/route';
import { useWords } from '../kit/use-words';
import { later } from '../kit/later';

const Actions = later(async () => (await import('./Actions')).Actions);
const Chase = later(async () => (await import('./Chase')).Chase);
const Shortlist = later(async () => (await import('./Shortlist')).Shortlist);
const Matrix = later(async () => (await import('./Matrix')).Matrix);
const Backup = later(async () => (await import('../kit/Backup')).Backup);

const NOBODY: readonly Response[] = [];

/** Where the baton is dropped, what to show, what to do. */
export function Plan({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const [all, setAll] = useState(false);
  const [fresh, setFresh] = useState<string>();
  const asked = useMemo(
    () => (assessment ? statementsAsked(workspace.bank.statements, assessment) : []),
    [assessment?.parts, assessment?.depth, workspace.bank],
  );
  const standings = useMemo(
    () => (assessment ? standingsOf(asked, assessment) : []),
    [asked, assessment?.responses, assessment?.agreed],
  );
  const said = useMemo(() => saidIn({ responses: assessment?.responses ?? NOBODY }), [assessment?.responses]);
  const title = assessment?.title;
  useEffect(() => {
    if (title) document.title = `Plan, ${title} | The Engagement Cycle`;
  }, [title]);
  // What was chosen opens below: go there.
  useEffect(() => {
    if (!fresh) return;
    document.getElementById(`change-${fresh}`)?.focus();
  }, [fresh]);
  if (opening.kind !== 'here' || !assessment) return opening.kind === 'here' ? null : <NotOpen opening={opening} />;
  const { first, others } = shortlistOf(asked, assessment);
  const today = todayNow();
  const notAsked = assessment.depth === 'quick' && asked.every(({ baton }) => !baton);
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">Plan</p>
        <h1>{assessment.title}</h1>
        <p class="lead">From what you found to three to five things somebody will do.</p>
        <SavingLine workspace={workspace} />
        {failed && <NotFetched again={again} />}
      </header>
      <AssessmentNav assessment={assessment} current="plan" go={go} />
      <Backup assessment={assessment} />
      <section class="section" aria-labelledby="batons">
        <h2 id="batons">Where the baton is dropped</h2>
        {notAsked ? (
          <p>The quick check does not ask about the hand-overs. Answer every statement to see them.</p>
        ) : (
          <HandOvers handOvers={handOversOf(standings)} />
        )}
      </section>
      <Actions assessment={assessment} workspace={workspace} words={words} today={today} fresh={fresh} />
      <section class="section" aria-labelledby="shortlist">
        <h2 id="shortlist">Shortlist</h2>
        {first.length === 0 ? (
          <p>Nothing stands out yet. Answer more statements, or bring other people's answers in.</p>
        ) : (
          <>
            <p class="intro">
              {others.length > 0
                ? `The first ${MOST_LISTED} of ${first.length + others.length} that have a reason: `
                : 'First '}
              what has most to do with a duty, with what people marked, or with a dropped baton; then what stands worst.
              Let people affected judge the impact, and those who will do the work the effort.
            </p>
            <Matrix candidates={[...first, ...others]} />
            <Shortlist
              assessment={assessment}
              workspace={workspace}
              candidates={all ? [...first, ...others] : first}
              words={words}
              chosen={setFresh}
            />
            {!all && others.length > 0 && (
              <p class="no-print">
                <button type="button" class="button button-quiet" onClick={() => setAll(true)}>
                  Show the other {others.length}
                </button>
              </p>
            )}
          </>
        )}
      </section>
      <Chase standings={standings} said={said} words={words} today={today} />
      <p class="section no-print">
        <a class="button" href={addressOf({ view: 'report', assessment: assessment.id })}>
          Report to your board
        </a>
      </p>
    </>
  );
}
