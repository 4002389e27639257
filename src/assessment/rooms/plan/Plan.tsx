import { useEffect, useMemo, useState } from 'preact/hooks';
import { statementsAsked } from '../../model/assessment';
import { today as todayNow } from '../../exchange/today';
import type { ViewProps } from '../App';
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
const HandOvers = later(async () => (await import('../batons/HandOversHere')).HandOversHere);
const ShortlistSection = later(async () => (await import('./ShortlistSection')).ShortlistSection);
const Backup = later(async () => (await import('../kit/Backup')).Backup);

/** Where the baton is dropped, what to show, what to do. */
export function Plan({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const [fresh, setFresh] = useState<string>();
  const asked = useMemo(
    () => (assessment ? statementsAsked(workspace.bank.statements, assessment) : []),
    [assessment?.parts, assessment?.depth, workspace.bank],
  );
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
          <HandOvers assessment={assessment} asked={asked} />
        )}
      </section>
      <Actions assessment={assessment} workspace={workspace} words={words} today={today} fresh={fresh} />
      <ShortlistSection assessment={assessment} asked={asked} workspace={workspace} words={words} chosen={setFresh} />
      <Chase assessment={assessment} asked={asked} words={words} today={today} />
      <p class="section no-print">
        <a class="button" href={addressOf({ view: 'report', assessment: assessment.id })}>
          Report to your board
        </a>
      </p>
    </>
  );
}
