import { useState } from 'preact/hooks';
import { type Assessment, statementsAsked } from '../../model/assessment';
import { invitationLink, saveInvitation } from '../../store/send';
import type { Workspace } from '../../store/workspace';
import { CopyButton } from '../shared/CopyButton';

/** The invitation, as a link and as a file. It holds the set-up and no answers. */
export function Invite({ assessment, workspace }: { readonly assessment: Assessment; readonly workspace: Workspace }) {
  const [said, setSaid] = useState('');
  const count = statementsAsked(workspace.bank.statements, assessment).length;
  const letter = async () =>
    [
      `You are invited to say how well people are involved: "${assessment.title}".`,
      `It is ${count} statements. Answer for yourself, from where you stand. "I don't know" is a good answer.`,
      `Open this link on any phone or computer: ${await invitationLink(assessment)}`,
      'Your answers stay on your device until you send them back. At the end choose "Copy as text" or "Save as a file" and reply with it.',
      'If you would rather answer on paper, or need another format, say so.',
    ].join('\n\n');
  return (
    <details class="section" open={assessment.responses.length === 1}>
      <summary>
        <h2 class="in-summary">Invite others</h2>
      </summary>
      <div class="stack">
        <p>
          Four to eight people are enough if the mix is right: board or lay member, commissioning, engagement, contracts or quality, a voluntary
          organisation or Healthwatch, and at least two people with lived experience, paid for their time. The invitation holds the title and what is
          asked, and none of your answers.
        </p>
        <p class="cluster">
          <CopyButton name="Copy the link" text={() => invitationLink(assessment)} />
          <CopyButton quiet name="Copy a letter with the link" text={letter} />
          <button type="button" class="button button-quiet" onClick={() => setSaid(`Saved as ${saveInvitation(assessment)}.`)}>
            Save as a file
          </button>
          <span role="status">{said}</span>
        </p>
      </div>
    </details>
  );
}
