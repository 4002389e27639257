import { useEffect, useRef, useState } from 'preact/hooks';
import { PARTS, PART_IDS, labelOf } from '../../../cycle/parts';
import { VIEWPOINTS, type Viewpoint, statementsAsked } from '../../model/assessment';
import { LIMITS } from '../../exchange/limits';
import { type Invitation, invitedBefore } from '../../exchange/invite-and-reply';
import type { Workspace } from '../../workspace/workspace';
import { minutesFor } from '../words/minutes';
import { DEPTH_NAMES, SCOPE_NAMES, VIEWPOINT_NAMES } from '../words/names';
import { TextInput } from '../kit/TextInput';
import type { Route } from '../kit/route';

interface Props {
  readonly workspace: Workspace;
  readonly invitation: Invitation;
  readonly go: (route: Route) => void;
}

/** What an invited person sees first: what is asked, how long it takes, and who they are only as far as they wish. */
export function Invited({ workspace, invitation, go }: Props) {
  const { id: invitedTo, title, scope, depth, parts } = invitation;
  const [viewpoint, setViewpoint] = useState<Viewpoint>('not-said');
  const [name, setName] = useState('');
  const [showAlone, setShowAlone] = useState(false);
  const [starting, setStarting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Where it came from a file, the person goes on here. Where it came with the page, the page begins at its top.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus();
  }, [invitation]);

  const before = invitedBefore(workspace.$shelf.get()?.assessments ?? [], invitation);
  const count = statementsAsked(workspace.bank.statements, invitation).length;

  async function start(event: Event) {
    event.preventDefault();
    if (starting) return;
    setStarting(true);
    const id = await workspace.start({
      title,
      scope,
      depth,
      parts,
      viewpoint,
      name: name.trim(),
      showAlone,
      invitedTo,
    });
    go({ view: 'answer', assessment: id, part: parts[0] });
  }

  return (
    <section class="invited card stack" aria-labelledby="invited">
      <h2 id="invited" ref={heading} tabIndex={-1}>
        {title ? `You are invited to answer "${title}"` : 'You are invited to answer an assessment'}
      </h2>
      <p>
        {SCOPE_NAMES[scope]}. {DEPTH_NAMES[depth]}: {count} statements, about {minutesFor(invitation)} minutes.{' '}
        {parts.length === PART_IDS.length
          ? 'The whole cycle: the hub and five stages.'
          : `${parts.map((part) => labelOf(PARTS[part])).join(', ')}.`}
      </p>
      <p>
        Each statement has four described levels. Choose the highest whose every word is true today, from where you
        stand. "I don't know" is an answer too, and others may see it differently. Your answers stay on this device
        until you send them back yourself. You may stop, come back, and send what you have.
      </p>
      {before && (
        <div class="notice">
          <p>
            {before.id === invitedTo
              ? 'This device keeps the assessment that the invitation is for. You do not need to answer it twice.'
              : 'This device already has answers to this invitation. Starting again makes a second set beside them.'}
          </p>
          <p>
            <button
              type="button"
              class="button"
              onClick={() => go({ view: before.id === invitedTo ? 'group' : 'answer', assessment: before.id })}
            >
              {before.id === invitedTo ? `Open "${before.title}"` : 'Go on with your answers'}
            </button>
          </p>
        </div>
      )}
      <form class="stack" onSubmit={(event) => void start(event)} aria-labelledby="invited">
        <div class="field">
          <label for="invited-viewpoint">Where do you answer from?</label>
          <select
            id="invited-viewpoint"
            class="input"
            value={viewpoint}
            onChange={(event) => setViewpoint(event.currentTarget.value as Viewpoint)}
          >
            {VIEWPOINTS.map((each) => (
              <option key={each} value={each}>
                {VIEWPOINT_NAMES[each]}
              </option>
            ))}
          </select>
        </div>
        {viewpoint !== 'not-said' && (
          <fieldset>
            <legend class="legend">May your answers be shown if you are the only one of your viewpoint?</legend>
            <p class="hint">
              If nobody else answers from there, a picture of that viewpoint shows your answers alone, and others can
              guess whose they are. If you say no, your answers still count with everybody's.
            </p>
            {[false, true].map((each) => (
              <label key={String(each)} class="choice">
                <input
                  type="radio"
                  name="show-alone"
                  checked={showAlone === each}
                  onChange={() => setShowAlone(each)}
                />
                <span>{each ? 'Yes, show them' : 'No, only together with others'}</span>
              </label>
            ))}
          </fieldset>
        )}
        <div class="field">
          <label for="invited-name">
            Your name <span class="hint">(only if you wish)</span>
          </label>
          <span class="hint" id="invited-name-hint">
            Whoever gathers the answers sees it beside yours, and can show it to the group.
          </span>
          <TextInput
            id="invited-name"
            aria-describedby="invited-name-hint"
            autoComplete="name"
            most={LIMITS.title}
            value={name}
            onText={(text) => setName(text)}
          />
        </div>
        <p>
          <button class={before ? 'button button-quiet' : 'button'} type="submit" aria-disabled={starting}>
            {before ? 'Start again: go to the first statement' : 'Start: go to the first statement'}
          </button>
        </p>
      </form>
    </section>
  );
}
