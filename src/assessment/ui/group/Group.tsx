import type { ViewProps } from '../App';
import { AssessmentNav } from '../shared/AssessmentNav';
import { NotOpen } from '../shared/NotOpen';
import { SavingLine } from '../shared/SavingLine';
import { useAssessment } from '../shared/use-assessment';

export function Group({ workspace, route, go }: ViewProps) {
  const opening = useAssessment(workspace, route.assessment);
  if (opening.kind !== 'here') return <NotOpen opening={opening} />;
  const { assessment } = opening;
  return (
    <>
      <header class="page-head">
        <p class="eyebrow">Group</p>
        <h1>{assessment.title}</h1>
        <SavingLine workspace={workspace} />
      </header>
      <AssessmentNav assessment={assessment} current="group" go={go} />
    </>
  );
}
