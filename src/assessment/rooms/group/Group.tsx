import { useMemo, useRef } from 'preact/hooks';
import { type Response, statementsAsked } from '../../model/assessment';
import { groupView } from '../../model/group';
import { answeringIn, countedIn } from '../../model/who-is-shown';
import type { ViewProps } from '../App';
import { NotOpen } from '../kit/NotOpen';
import { RoomHead } from '../kit/RoomHead';
import { addressOf } from '../kit/route';
import { later } from '../kit/later';
import { useInTurn } from '../kit/use-in-turn';
import { useAssessment } from '../kit/use-assessment';
import { NOT_COME, useLater } from '../kit/use-later';
import { useWords } from '../kit/use-words';
import { Divides } from './Divides';
import { MANY, WAITING, labelCounts, peopleWords } from '../words/group-words';

const DontKnows = later(async () => (await import('./DontKnows')).DontKnows);
const HowCounted = later(async () => (await import('./HowCounted')).HowCounted);

const NOBODY: readonly Response[] = [];

/** Several people's answers: who has answered, where they differ, what nobody knows; and how to get more of them. */
export function Group({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const Gather = useLater(assessment !== undefined, async () => (await import('./Gather')).Gather);

  const asked = useMemo(
    () => (assessment ? statementsAsked(workspace.bank.statements, assessment) : []),
    [assessment?.id, assessment?.parts, assessment?.depth],
  );
  const responses = useInTurn(assessment?.responses ?? NOBODY, (assessment?.responses.length ?? 0) > MANY);
  const people = useMemo(() => countedIn({ responses }), [responses]);
  const views = useMemo(() => groupView(asked, people), [asked, people]);
  const group = useMemo(() => ({ people: people.length, views }), [people, views]);
  const below = useInTurn(group, people.length > MANY);

  // Where there is no group yet, gathering comes first. Settled when the page opens, so that nothing jumps while answers come in.
  const gathering = useRef<boolean>();
  if (assessment) gathering.current ??= people.length < 2;

  if (opening.kind !== 'here') return <NotOpen opening={opening} route={route} />;
  if (!assessment) return null;

  const answers =
    people.length === 0 ? null : (
      <>
        <Divides key="divides" assessment={assessment} people={people} views={views} words={words} />
        <DontKnows key="dont-know" views={below.views} people={below.people} words={words} />
      </>
    );
  const gather =
    Gather === 'failed' ? (
      <p class="error-text">{NOT_COME}</p>
    ) : Gather ? (
      <Gather workspace={workspace} assessment={assessment} words={words} />
    ) : (
      <p class="hint app-wait">Opening…</p>
    );
  const isWaiting = people.length < answeringIn({ responses }).length;
  const workshop = { view: 'workshop', assessment: assessment.id } as const;

  return (
    <>
      <RoomHead assessment={assessment} workspace={workspace} view="group" go={go} again={failed ? again : undefined}>
        <p class="lead">
          {isWaiting ? WAITING : peopleWords(people.length)}{' '}
          {people.length > 1 && `${asked.length} statements: ${labelCounts(views)}.`}
          {people.length < 2 && 'Ask others to answer too: where they differ is where to talk.'}
        </p>
        <nav class="no-print" aria-label="On this page">
          <ul class="cluster plain-list jump">
            {people.length > 0 && (
              <>
                <Jump to="divides" name="What divides" />
                <Jump to="dont-know" name="What people do not know" />
              </>
            )}
            <Jump to="invite" name="Invite others" />
            <Jump to="add" name="Add answers" />
            <Jump to="paper" name="Type in paper answers" />
            <Jump to="people" name="People" />
          </ul>
        </nav>
      </RoomHead>
      {gathering.current ? (
        <>
          {gather}
          {answers}
        </>
      ) : (
        <>
          {answers}
          {gather}
        </>
      )}
      {people.length > 1 && (
        <p class="no-print">
          <a
            class="button"
            href={addressOf(workshop)}
            onClick={(event) => {
              event.preventDefault();
              go(workshop);
            }}
          >
            Meet and talk about them: the workshop
          </a>
        </p>
      )}
      <HowCounted />
    </>
  );
}

/** A place on this page. By script: what stands after the # says which assessment this is. */
function Jump({ to, name }: { readonly to: string; readonly name: string }) {
  return (
    <li>
      <a
        href={`#${to}`}
        onClick={(event) => {
          event.preventDefault();
          const heading = document.getElementById(`${to}-heading`);
          heading?.setAttribute('tabindex', '-1');
          heading?.scrollIntoView({ block: 'start' });
          heading?.focus({ preventScroll: true });
        }}
      >
        {name}
      </a>
    </li>
  );
}
