import { useEffect, useMemo } from 'preact/hooks';
import { statementsAsked } from '../../model/assessment';
import { answeringIn, groupView, rolesShown } from '../../model/group';
import type { ViewProps } from '../App';
import { AssessmentNav } from '../shared/AssessmentNav';
import { NotFetched } from '../shared/NotFetched';
import { NotOpen } from '../shared/NotOpen';
import { SavingLine } from '../shared/SavingLine';
import { useAssessment } from '../shared/use-assessment';
import { useWords } from '../shared/use-words';
import { Divides } from './Divides';
import { later } from '../shared/later';

const Invite = later(async () => (await import('./Invite')).Invite);
const AddAnswers = later(async () => (await import('./AddAnswers')).AddAnswers);
const PaperAnswers = later(async () => (await import('./PaperAnswers')).PaperAnswers);
const DontKnows = later(async () => (await import('./DontKnows')).DontKnows);
const GroupTable = later(async () => (await import('./GroupTable')).GroupTable);
const People = later(async () => (await import('./People')).People);
const Backup = later(async () => (await import('../shared/Backup')).Backup);

/** Several people's answers side by side. Nobody's are averaged, merged or lost. */
export function Group({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  const assessment = opening.kind === 'here' ? opening.assessment : undefined;
  const { words = new Map(), failed, again } = useWords(assessment?.parts ?? []);
  const people = useMemo(() => (assessment ? answeringIn(assessment) : []), [assessment?.responses]);
  const views = useMemo(
    () => (assessment ? groupView(statementsAsked(workspace.bank.statements, assessment), people) : []),
    [people, assessment?.parts, assessment?.depth],
  );
  const title = assessment?.title;
  useEffect(() => {
    if (title) document.title = `Group, ${title} | The Engagement Cycle`;
  }, [title]);
  if (opening.kind !== 'here' || !assessment) return opening.kind === 'here' ? null : <NotOpen opening={opening} />;
  const roles = rolesShown(people);
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">Group</p>
        <h1>{assessment.title}</h1>
        <p class="lead">
          {people.length === 0
            ? 'Bring several people’s answers together. Nobody’s are averaged, merged or lost.'
            : `${people.length === 1 ? 'One person has' : `${people.length} people have`} answered.${people.length < 4 ? ' With fewer than four, only their marks are shown.' : ''}`}
        </p>
        <SavingLine workspace={workspace} />
        {failed && <NotFetched again={again} />}
      </header>
      <AssessmentNav assessment={assessment} current="group" go={go} />
      <Backup assessment={assessment} />
      <Invite assessment={assessment} workspace={workspace} />
      <AddAnswers workspace={workspace} />
      <PaperAnswers key={assessment.id} assessment={assessment} workspace={workspace} words={words} />
      <People assessment={assessment} workspace={workspace} />
      {people.length > 0 && (
        <>
          <Divides views={views} words={words} />
          <DontKnows views={views} words={words} />
          <GroupTable views={views} />
          <section class="section" aria-labelledby="group-counted">
            <h2 id="group-counted">How this is counted</h2>
            <ul class="how-counted">
              <li>One mark a person. The middle answer is that of the person in the middle; with an even number, both middle ones: "2 to 3".</li>
              <li>
                Lone voice: one person two levels or more from the middle, the others within one of each other. Split: two or more on each side of an
                unused level, or at both ends. Close: all within one level, or two thirds on the middle one of three. Spread: anything else. This
                edition set the rule before anybody looked.
              </li>
              <li>A lone voice is never taken out of the count.</li>
              <li>
                A viewpoint is shown apart if two or more people have it, or one who agreed to be shown.{' '}
                {roles.size === 0 ? 'None is shown here.' : ''} If just one person would be left over, the smallest group is not shown either, so that
                nobody can be worked out.
              </li>
            </ul>
          </section>
        </>
      )}
    </>
  );
}
