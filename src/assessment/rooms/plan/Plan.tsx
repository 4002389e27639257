import { useMemo, useState } from 'preact/hooks';
import { statementsAsked } from '../../model/assessment';
import { today as todayNow } from '../../exchange/today';
import type { ViewProps } from '../App';
import { goOn } from '../kit/act';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
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
  if (opening.kind !== 'here' || !assessment)
    return opening.kind === 'here' ? null : <NotOpen opening={opening} route={route} />;
  const today = todayNow();
  const notAsked = assessment.depth === 'quick' && asked.every(({ baton }) => !baton);
  return (
    <>
      <RoomHead assessment={assessment} workspace={workspace} view="plan" go={go} again={failed ? again : undefined}>
        <p class="lead">From what you found to three to five things somebody will do.</p>
      </RoomHead>
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
      <ShortlistSection
        assessment={assessment}
        asked={asked}
        workspace={workspace}
        words={words}
        chosen={(id) => {
          setFresh(id);
          goOn('Planned. Write it in your own words.', `change-${id}`);
        }}
      />
      <Chase assessment={assessment} asked={asked} words={words} today={today} />
      <p class="section no-print">
        <a class="button" href={addressOf({ view: 'report', assessment: assessment.id })}>
          Report to your board
        </a>
      </p>
    </>
  );
}
