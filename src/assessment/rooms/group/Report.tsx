import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { Outcome } from '../../exchange/add-answers';
import type { Workspace } from '../../workspace/workspace';
import { goOn } from '../kit/act';
import { Unlock } from '../kit/Unlock';
import { later } from '../kit/later';
import { needsLook, outcomeWords } from '../words/add-words';
import { personName } from '../words/group-words';

const Together = later(async () => (await import('../start/Together')).Together);

interface Props {
  readonly workspace: Workspace;
  readonly outcomes: readonly Outcome[];
  readonly assessment: Assessment;
  /** Opens a locked one and adds what is in it. Returns whether the passphrase fitted. */
  readonly unlock: (outcome: Outcome & { kind: 'locked' }, passphrase: string) => Promise<boolean>;
}

/** What became of each thing that was offered: those to look at first, none left out. */
export function Report({ workspace, outcomes, assessment, unlock }: Props) {
  const alike = (outcome: Outcome) => {
    const id = outcome.kind === 'taken' && outcome.arrival.kind === 'new' ? outcome.arrival.alike : undefined;
    const place = assessment.responses.findIndex((each) => each.id === id);
    const found = assessment.responses[place];
    return found ? personName(found, place) : '';
  };
  const item = (outcome: Outcome, index: number) => (
    <li key={index}>
      <p>
        <strong>{outcome.name}</strong>: {outcomeWords(outcome, alike(outcome))}
      </p>
      {outcome.kind === 'copy' && <Copy workspace={workspace} theirs={outcome.assessment} name={outcome.name} />}
      {outcome.kind === 'locked' && (
        <Unlock id={`passphrase-${index}`} of={outcome.name} open={(passphrase) => unlock(outcome, passphrase)} />
      )}
    </li>
  );
  const look = outcomes.filter(needsLook);
  const rest = outcomes.filter((each) => !needsLook(each));
  return (
    <div class="report-list">
      {look.length > 0 && <ul class="plain-list stack">{look.map(item)}</ul>}
      {rest.length > 6 ? (
        <details>
          <summary>{rest.length} with nothing to look at</summary>
          <ul class="plain-list">{rest.map(item)}</ul>
        </details>
      ) : (
        <ul class="plain-list">{rest.map(item)}</ul>
      )}
    </div>
  );
}

const TOGETHER = 'Both copies are together now.';

/** Another copy of this assessment: brought together here, or left alone. */
function Copy({
  workspace,
  theirs,
  name,
}: {
  readonly workspace: Workspace;
  readonly theirs: Assessment;
  readonly name: string;
}) {
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  if (state === 'done') return <p>{TOGETHER}</p>;
  if (state === 'open')
    return (
      <Together
        workspace={workspace}
        theirs={theirs}
        from={name}
        go={() => {
          setState('done');
          goOn(TOGETHER, 'add-heading');
        }}
        leave={() => {
          setState('closed');
          goOn('Both copies are left as they are.', 'add-heading');
        }}
      />
    );
  return (
    <p>
      <button
        type="button"
        class="button button-quiet"
        onClick={() => {
          setState('open');
          goOn('', 'together');
        }}
      >
        Bring the two copies together<span class="visually-hidden">: {name}</span>
      </button>
    </p>
  );
}
