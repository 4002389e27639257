import { useState } from 'preact/hooks';
import type { Assessment, Snapshot } from '../../model/assessment';
import { BOUNDS } from '../../model/bounds';
import { restored, snapshotsLeft, withSnapshot } from '../../model/snapshots';
import { withSlot } from '../../model/paths';
import { keepAsNew } from '../../workspace/shelf';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { longDay } from '../words/dates';
import { TextInput } from '../kit/TextInput';
import { Small } from '../kit/Small';
import { NOT_KEPT } from '../words/refusal-words';

const OTHER_EDITION =
  'That snapshot answers an edition of the statements that this site cannot bring to its own. Nothing was changed.';

/** From so few on that can still be taken, it is said. */
const FEW = 20;

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
}

/** Dated copies that nothing changes: to compare with, to go back to. */
export function Snapshots({ assessment, workspace }: Props) {
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const snapshots = assessment.snapshots ?? [];
  const left = Math.max(0, snapshotsLeft(assessment));
  const take = (event: Event) => {
    event.preventDefault();
    const title = name.trim() || `As it stands on ${longDay(workspace.now())}`;
    const id = workspace.newId();
    if (!workspace.change((before, at) => withSnapshot(before, { id, name: title, taken: at, by: 'person' })))
      return setSaid('');
    setName('');
    setSaid(`Taken: "${title}".`);
  };
  const goBack = (snapshot: Snapshot) => {
    const former = workspace.inThisEdition(snapshot.assessment);
    if (!former) return setSaid(OTHER_EDITION);
    const id = workspace.newId();
    const done = workspace.change((before, at) => {
      const kept = withSnapshot(before, { id, name: `Before going back to "${snapshot.name}"`, taken: at, by: 'app' });
      return restored(kept, former, at);
    });
    setSaid(!done ? '' : `Back at "${snapshot.name}". How it was before is kept as a snapshot too.`);
  };
  return (
    <section class="section" aria-labelledby="snapshots">
      <h2 id="snapshots" tabIndex={-1}>
        Snapshots
      </h2>
      <p class="intro">
        A snapshot is a dated copy that nothing changes. Take one when you finish, and compare in a year.
      </p>
      {left <= FEW && (
        <p class="check">
          {left > 0
            ? `You can take ${left} more: an assessment holds at most ${BOUNDS.snapshotsByPeople} of your snapshots.`
            : `An assessment holds at most ${BOUNDS.snapshotsByPeople} of your snapshots. Delete one before you take another.`}
        </p>
      )}
      <form class="field no-print" onSubmit={take}>
        <label for="snapshot-name">
          A name for it <span class="hint">(you can leave this)</span>
        </label>
        <TextInput id="snapshot-name" most={LIMITS.title} value={name} onText={(text) => setName(text)} />
        <span>
          <button type="submit" class="button">
            Take a snapshot
          </button>
        </span>
      </form>
      <p role="status">{said}</p>
      <ul class="plain-list people">
        {snapshots.map((snapshot) => (
          <li key={snapshot.id}>
            <strong>{snapshot.name}</strong>{' '}
            <span class="hint">
              {longDay(snapshot.taken)}
              {snapshot.by === 'app' && ', taken by the site'}, edition {snapshot.assessment.edition}
            </span>{' '}
            <span class="cluster small-actions no-print">
              <Small
                name="Open as a copy"
                of={snapshot.name}
                act={() => {
                  const former = workspace.inThisEdition(snapshot.assessment);
                  if (!former) return setSaid(OTHER_EDITION);
                  void keepAsNew(workspace, { ...former, title: `${former.title} (${snapshot.name})` }).then((id) =>
                    setSaid(id ? 'A copy stands among your assessments now.' : NOT_KEPT),
                  );
                }}
              />
              <Small name="Go back to it" of={snapshot.name} act={() => goBack(snapshot)} />
              <Small
                name="Delete"
                of={snapshot.name}
                act={() => {
                  if (!workspace.change((before, at) => withSlot(before, `snapshot/${snapshot.id}`, undefined, at)))
                    return setSaid('');
                  setSaid(`Deleted "${snapshot.name}". Undo brings it back.`);
                  document.getElementById('snapshots')?.focus();
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
