import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import type { Workspace } from '../../workspace/workspace';
import { AddAnswers } from './AddAnswers';
import { Invite } from './Invite';
import { Paper } from './Paper';
import { People } from './People';

interface Props {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** How answers come in: invite others, add what they sent, type in what is on paper; and whose answers are in. */
export function Gather({ workspace, assessment, words }: Props) {
  const [typing, setTyping] = useState<string>();
  return (
    <>
      <section class="section stack no-print" id="invite" aria-labelledby="invite-heading">
        <h2 id="invite-heading">Invite others</h2>
        <Invite assessment={assessment} bank={workspace.bank} />
      </section>
      <AddAnswers workspace={workspace} assessment={assessment} />
      <Paper workspace={workspace} assessment={assessment} words={words} typing={typing} type={setTyping} />
      <People workspace={workspace} assessment={assessment} typeIn={setTyping} />
    </>
  );
}
