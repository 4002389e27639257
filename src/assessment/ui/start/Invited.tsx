import { useEffect, useState } from 'preact/hooks';
import { PARTS, PART_IDS, labelOf } from '../../../cycle/parts';
import { VIEWPOINTS, type Viewpoint, statementsAsked } from '../../model/assessment';
import { LIMITS } from '../../store/limits';
import { type Invitation, invitationInAddress } from '../../store/send';
import type { Workspace } from '../../store/workspace';
import { fileProblemWords } from '../file-words';
import { SCOPE_NAMES, VIEWPOINT_NAMES } from '../names';
import type { Route } from '../shared/route';

interface Props {
  readonly workspace: Workspace;
  readonly go: (route: Route) => void;
  /** An invitation that was opened as a file. Without it, the one in the address is read. */
  readonly invitation?: Invitation;
}

/** "You are invited to answer": who asks what of you, and where it goes. Nothing is kept until the person starts. */
export function Invited({ workspace, go, invitation: given }: Props) {
  const [invitation, setInvitation] = useState(given);
  const [problem, setProblem] = useState('');
  const [viewpoint, setViewpoint] = useState<Viewpoint>('not-said');
  const [name, setName] = useState('');
  const [showAlone, setShowAlone] = useState(false);
  const [starting, setStarting] = useState(false);

  useEffect(() => {
    void invitationInAddress(workspace)?.then((read) => (read.ok ? setInvitation(read.value) : setProblem(fileProblemWords(read.problem))));
  }, [workspace]);

  if (problem) {
    return (
      <div class="error-summary" role="alert">
        <p>
          <strong>This invitation was not opened.</strong> {problem}
        </p>
        <p>You can still start an assessment of your own below.</p>
      </div>
    );
  }
  if (!invitation) return null;
  const { title, scope, depth, parts } = invitation;
  const count = statementsAsked(workspace.bank.statements, invitation).length;
  const begun = workspace.$shelf.get()?.assessments.find(({ invitedTo }) => invitedTo === invitation.id);

  async function start(event: Event) {
    event.preventDefault();
    if (!invitation) return;
    setStarting(true);
    const id = await workspace.start({ title, scope, depth, parts, viewpoint, name: name.trim(), showAlone, invitedTo: invitation.id });
    go({ view: 'answer', assessment: id, part: parts[0] });
  }

  return (
    <form class="start-form stack check" onSubmit={(event) => void start(event)} aria-labelledby="invited">
      <h2 id="invited">You are invited to answer: {title}</h2>
      <p>
        {SCOPE_NAMES[scope]}. {parts.length === PART_IDS.length ? 'The whole cycle' : parts.map((part) => labelOf(PARTS[part])).join(', ')}. {count}{' '}
        statements, about {Math.max(5, Math.round((count * 0.75) / 5) * 5)} minutes. Answer for yourself, from where you stand. "I don't know" is a
        good answer.
      </p>
      <p class="hint">Your answers stay on this device until you send them back yourself. Nobody sees them before.</p>
      {begun && (
        <p>
          You have begun it on this device.{' '}
          <button type="button" class="button" onClick={() => go({ view: 'answer', assessment: begun.id })}>
            Go on with it
          </button>
        </p>
      )}
      <div class="field">
        <label for="invited-viewpoint">Where do you answer from?</label>
        <select id="invited-viewpoint" class="input" value={viewpoint} onChange={(event) => setViewpoint(event.currentTarget.value as Viewpoint)}>
          {VIEWPOINTS.map((each) => (
            <option key={each} value={each}>
              {VIEWPOINT_NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="invited-name">
          Your name <span class="hint">(only if you wish)</span>
        </label>
        <input id="invited-name" class="input" maxLength={LIMITS.title} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </div>
      <label class="choice">
        <input type="checkbox" checked={showAlone} onChange={(event) => setShowAlone(event.currentTarget.checked)} />
        <span>If I am the only one with this viewpoint, my answers may be shown as that viewpoint's.</span>
      </label>
      <p>
        <button class="button" type="submit" disabled={starting}>
          Start answering
        </button>
      </p>
    </form>
  );
}
