import { useRef, useState } from 'preact/hooks';
import { type Assessment, statementsAsked } from '../../model/assessment';
import { answeredIn, spreadOf } from '../../model/coverage';
import { type Opened, found, openAny, openLocked } from '../../exchange/open-file';
import type { Invitation } from '../../exchange/invite-and-reply';
import { type HowToKeep, keepOpened } from '../../workspace/shelf';
import type { Workspace } from '../../workspace/workspace';
import { longDay } from '../words/dates';
import { FILE_NOT_KEPT, fileProblemWords, lockedWords, migrationWords } from '../words/file-words';
import { goOn } from '../kit/act';
import type { Salvaged } from '../../exchange/salvage';
import { Unlock } from '../kit/Unlock';
import type { Route } from '../kit/route';
import { Salvage } from './Salvage';
import { Together } from './Together';

interface Props {
  readonly workspace: Workspace;
  readonly go: (route: Route) => void;
  /** Shows an invitation that was opened as a file. */
  readonly invited: (invitation: Invitation) => void;
}

type Outcome = (
  | Exclude<Opened, { kind: 'problem' | 'invitation' }>
  | { readonly kind: 'problem'; readonly words: string; readonly salvaged?: Salvaged }
) & {
  readonly name: string;
};

/** Open a file: first say what is in it and what would change; only then keep it. */
export function OpenFile({ workspace, go, invited }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const field = useRef<HTMLInputElement>(null);
  const leave = () => {
    setOutcome(undefined);
    goOn('The file is left. Nothing on this device has changed.', 'open-file');
  };

  const show = (opened: Opened, name: string) => {
    if (opened.kind === 'invitation') {
      setOutcome(undefined);
      // Whoever chose the file is led to what it holds, wherever the file dialog left the keyboard.
      field.current?.focus();
      invited(opened.invitation);
    } else {
      setOutcome(
        opened.kind === 'problem'
          ? {
              kind: 'problem',
              name,
              words: fileProblemWords(opened.problem),
              ...(opened.salvaged && { salvaged: opened.salvaged }),
            }
          : { ...opened, name },
      );
      if (opened.kind === 'locked') goOn(lockedWords(name), 'passphrase');
      if (opened.kind === 'assessment') goOn('The file was read. Nothing is kept of it yet.', 'found');
    }
  };

  async function choose(file: File | undefined) {
    if (!file) return;
    show(await openAny(workspace, file), file.name);
    // So that choosing the same file again, once mended, is noticed.
    if (field.current) field.current.value = '';
  }

  async function keep(assessment: Assessment, how: HowToKeep) {
    const id = await keepOpened(workspace, assessment, how);
    if (id) go({ view: 'results', assessment: id });
    else setOutcome({ kind: 'problem', name: assessment.title, words: FILE_NOT_KEPT });
  }

  return (
    <section class="stack open-file" aria-labelledby="open-file">
      <h2 id="open-file" tabIndex={-1}>
        Open a file
      </h2>
      <div class="field">
        <label for="file">A file you saved, or that somebody sent you</label>
        <span class="hint" id="file-hint">
          Its name ends in .engagement.json, or in .invitation.json if you were invited. It is read on this device and
          sent nowhere.
        </span>
        <input
          id="file"
          ref={field}
          class="input"
          type="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </div>
      <div role="alert">
        {outcome?.kind === 'problem' && (
          <div class="error-summary">
            <p>
              <strong>"{outcome.name}" was not opened.</strong> Nothing on this device has changed.
            </p>
            <p>{outcome.words}</p>
            {outcome.salvaged && (
              <Salvage
                salvaged={outcome.salvaged}
                button="Go on without it"
                open={() => outcome.salvaged && show(found(workspace, outcome.salvaged.assessment), outcome.name)}
              />
            )}
          </div>
        )}
        {outcome?.kind === 'response' && (
          <p class="check">
            "{outcome.name}" holds one person's answers to "{outcome.title}". Open that assessment here, go to Group,
            and add the file there.
          </p>
        )}
      </div>
      {outcome?.kind === 'locked' && <p class="check">{lockedWords(outcome.name)}</p>}
      {outcome?.kind === 'locked' && (
        <Unlock
          id="passphrase"
          of={outcome.name}
          leave={leave}
          open={async (passphrase) => {
            const opened = await openLocked(workspace, outcome.locked, passphrase);
            if (opened) show(opened, outcome.name);
            return opened !== undefined;
          }}
        />
      )}
      {outcome?.kind === 'assessment' && (
        <Found
          outcome={outcome}
          workspace={workspace}
          go={go}
          leave={leave}
          keep={(assessment, how) => void keep(assessment, how)}
        />
      )}
    </section>
  );
}

/** What is in a file, and what can be done with it. */
function Found({
  outcome: { assessment, already, reports = [], name },
  workspace,
  go,
  leave,
  keep,
}: {
  readonly outcome: Extract<Outcome, { kind: 'assessment' }>;
  readonly workspace: Workspace;
  readonly go: (route: Route) => void;
  readonly leave: () => void;
  readonly keep: (assessment: Assessment, how: HowToKeep) => void;
}) {
  const [joining, setJoining] = useState(false);
  const answers = (each: Assessment) => {
    const count = answeredIn(spreadOf(statementsAsked(workspace.bank.statements, each), each.responses[0]));
    return count === 1 ? '1 answer' : `${count} answers`;
  };
  const others = assessment.responses.length - 1;
  if (joining && already)
    return (
      <Together
        workspace={workspace}
        theirs={assessment}
        from={name}
        go={go}
        leave={() => {
          setJoining(false);
          goOn('', 'found');
        }}
      />
    );
  return (
    <div class="card stack" role="group" aria-label="What is in the file">
      <p id="found" tabIndex={-1}>
        <strong>{assessment.title}</strong>: {answers(assessment)}
        {others > 0 && ` and those of ${others} ${others === 1 ? 'other person' : 'other people'}`}, last changed{' '}
        {longDay(assessment.changed)}.
      </p>
      {reports.map((report) => (
        <p key={report.from} class="check">
          {migrationWords(report)} A snapshot of how it was is kept with it.
        </p>
      ))}
      {already ? (
        <>
          <p>
            This device already has it, as "{already.title}": {answers(already)}, last changed{' '}
            {longDay(already.changed)}. If you replace it, a copy of what is here is kept beside it.
          </p>
          <p class="cluster">
            <button
              class="button"
              type="button"
              onClick={() =>
                keep(assessment, { replace: true, formerTitle: `${already.title} (before opening a file)` })
              }
            >
              Replace what is here
            </button>
            <button
              class="button button-quiet"
              type="button"
              onClick={() => {
                setJoining(true);
                goOn('', 'together');
              }}
            >
              Bring both together
            </button>
            <button class="button button-quiet" type="button" onClick={() => keep(assessment, { replace: false })}>
              Keep both
            </button>
            <button class="button button-quiet" type="button" onClick={leave}>
              Leave it
            </button>
          </p>
        </>
      ) : (
        <p class="cluster">
          <button class="button" type="button" onClick={() => keep(assessment, { replace: false })}>
            Open it
          </button>
          <button class="button button-quiet" type="button" onClick={leave}>
            Leave it
          </button>
        </p>
      )}
    </div>
  );
}
