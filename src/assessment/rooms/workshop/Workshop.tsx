import { useMemo, useState } from 'preact/hooks';
import { statementsAsked } from '../../model/assessment';
import { groupView } from '../../model/group';
import { countedIn } from '../../model/who-is-shown';
import { progressOf } from '../../model/workshop';
import type { ViewProps } from '../App';
import { longDay } from '../words/dates';
import { goOn } from '../kit/act';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
import { useAssessment } from '../kit/use-assessment';
import { useWords } from '../kit/use-words';
import { later } from '../kit/later';

const Agenda = later(async () => (await import('./Agenda')).Agenda);
const Stage = later(async () => (await import('./Stage')).Stage);
const Minutes = later(async () => (await import('./Minutes')).Minutes);
const Backup = later(async () => (await import('../kit/Backup')).Backup);

/** A meeting: an agenda from what divides, one statement at a time, what was settled. */
export function Workshop({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const [running, setRunning] = useState(false);
  const views = useMemo(
    () => (assessment ? groupView(statementsAsked(workspace.bank.statements, assessment), countedIn(assessment)) : []),
    [assessment?.responses, assessment?.parts, assessment?.depth],
  );
  if (opening.kind !== 'here' || !assessment)
    return opening.kind === 'here' ? null : <NotOpen opening={opening} route={route} />;
  const { workshop } = assessment;
  const progress = workshop && progressOf(workshop.agenda, assessment.agreed);
  if (running && workshop) {
    return (
      <Stage
        go={go}
        assessment={assessment}
        workspace={workspace}
        views={views}
        words={words}
        leave={() => {
          setRunning(false);
          goOn('The meeting is left. What was settled is kept.', 'room');
        }}
      />
    );
  }
  return (
    <>
      <RoomHead
        assessment={assessment}
        workspace={workspace}
        view="workshop"
        go={go}
        again={failed ? again : undefined}
      >
        <p class="lead">One statement at a time: private answers, one reveal, then talk. Nobody has to agree.</p>
      </RoomHead>
      <Backup assessment={assessment} />
      {workshop && progress && (
        <section class="section check stack no-print" aria-labelledby="carry-on">
          <h2 id="carry-on">
            {progress.open + progress.parked > 0 ? 'Carry on' : 'The meeting is through its agenda'}
          </h2>
          <p>
            A meeting begun on {longDay(workshop.started)}: {progress.settled} settled, {progress.notSettled} not
            settled, {progress.parked} parked, {progress.open} to go.
          </p>
          <p>
            <button type="button" class="button" onClick={() => setRunning(true)}>
              {progress.open + progress.parked > 0
                ? `Carry on at ${workshop.at ?? workshop.agenda[0]}`
                : 'Look at it again'}
            </button>
          </p>
        </section>
      )}
      <Minutes assessment={assessment} views={views} words={words} />
      <Agenda
        key={assessment.id}
        assessment={assessment}
        workspace={workspace}
        views={views}
        words={words}
        begun={() => setRunning(true)}
      />
      <section class="section no-print" aria-labelledby="help">
        <h2 id="help">For the facilitator</h2>
        <ul>
          <li>
            <a href="/assess/paper/">A guide for the facilitator, sheets, cards and a recording sheet</a>, and{' '}
            <a href="/templates/facilitators-running-order/">a running order</a>.
          </li>
          <li>
            <a href="/assess/statements/">All the statements</a>, to send out before and to print.
          </li>
          <li>
            No network is needed once this page has been open. Answers from paper are typed in at each statement, or all
            at once in the group.
          </li>
        </ul>
      </section>
    </>
  );
}
