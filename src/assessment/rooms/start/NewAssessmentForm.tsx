import { useState } from 'preact/hooks';
import { ALL_PARTS, PARTS, PART_IDS, type PartId, labelOf } from '../../../cycle/parts';
import {
  type Depth,
  SCOPE_KINDS,
  type ScopeKind,
  VIEWPOINTS,
  type Viewpoint,
  statementsAsked,
} from '../../model/assessment';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { TextInput } from '../kit/TextInput';
import type { Route } from '../kit/route';
import { minutesFor } from '../words/minutes';
import { SCOPE_NAMES, VIEWPOINT_NAMES } from '../words/names';

interface Props {
  readonly workspace: Workspace;
  /** The one part to rate, when a guidance page sent the person here. */
  readonly part?: PartId | undefined;
  readonly go: (route: Route) => void;
}

/** Step one of two: what to rate. Step two is the first statement. Nothing has to be typed. */
export function NewAssessmentForm({ workspace, part, go }: Props) {
  const [depth, setDepth] = useState<Depth>(part ? 'full' : 'quick');
  const [scope, setScope] = useState<ScopeKind>('organisation');
  const [only, setOnly] = useState<PartId | 'all'>(part ?? 'all');
  const [title, setTitle] = useState('');
  const [viewpoint, setViewpoint] = useState<Viewpoint>('not-said');
  const [withGroup, setWithGroup] = useState(false);
  const [starting, setStarting] = useState(false);

  const parts = only === 'all' ? PART_IDS : [only];
  const count = (of: Depth) => statementsAsked(workspace.bank.statements, { parts, depth: of }).length;

  async function start(event: Event) {
    event.preventDefault();
    if (starting) return;
    setStarting(true);
    const subject = only === 'all' ? 'Our assessment' : `Our assessment of ${labelOf(PARTS[only])}`;
    const id = await workspace.start({ title: title.trim() || subject, scope, depth, parts, viewpoint });
    go(withGroup ? { view: 'group', assessment: id } : { view: 'answer', assessment: id, part: parts[0] });
  }

  return (
    <form class="start-form stack" onSubmit={(event) => void start(event)} aria-labelledby="start-new">
      <h2 id="start-new">Start an assessment</h2>
      <fieldset>
        <legend class="legend">Who will answer?</legend>
        {[false, true].map((each) => (
          <label key={String(each)} class="choice">
            <input type="radio" name="with-group" checked={withGroup === each} onChange={() => setWithGroup(each)} />
            <span>
              {each
                ? 'A group: invite others, then bring the answers together here'
                : 'You, for now. You can invite others later'}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend class="legend">How much do you want to answer?</legend>
        <label class="choice">
          <input type="radio" name="depth" checked={depth === 'quick'} onChange={() => setDepth('quick')} />
          <span>
            <strong>Quick check</strong>: {count('quick')} statements, about {minutesFor({ depth: 'quick', parts })}{' '}
            minutes. Stop and come back when you like.
          </span>
        </label>
        <label class="choice">
          <input type="radio" name="depth" checked={depth === 'full'} onChange={() => setDepth('full')} />
          <span>
            <strong>Every statement</strong>: {count('full')} statements, about a quarter of an hour for each part.
          </span>
        </label>
      </fieldset>
      <div class="field">
        <label for="only">Which parts?</label>
        <select
          id="only"
          class="input"
          value={only}
          onChange={(event) => setOnly(event.currentTarget.value as PartId | 'all')}
        >
          <option value="all">The whole cycle: hub and five stages</option>
          {ALL_PARTS.map((each) => (
            <option key={each.id} value={each.id}>
              Only {each.name.replace(/^[TS]/, (first) => first.toLowerCase())}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="scope">What are you rating?</label>
        <select
          id="scope"
          class="input"
          value={scope}
          onChange={(event) => setScope(event.currentTarget.value as ScopeKind)}
        >
          {SCOPE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {SCOPE_NAMES[kind]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="title">
          What shall it be called? <span class="hint">(you can leave this)</span>
        </label>
        <span class="hint" id="title-hint">
          For example the name of your organisation or programme, and the year.
        </span>
        <TextInput
          id="title"
          most={LIMITS.title}
          aria-describedby="title-hint"
          value={title}
          onText={(text) => setTitle(text)}
        />
      </div>
      <div class="field">
        <label for="viewpoint">
          Where do you answer from? <span class="hint">(you can leave this)</span>
        </label>
        <select
          id="viewpoint"
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
      <p>
        <button class="button" type="submit" aria-disabled={starting}>
          {withGroup ? 'Start: invite others' : 'Start: go to the first statement'}
        </button>
      </p>
      <p class="hint">Your answers stay on this device. Nothing is sent anywhere, and there is no account.</p>
    </form>
  );
}
