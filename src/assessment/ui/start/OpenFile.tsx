import { useRef, useState } from 'preact/hooks';
import { type Assessment, statementsAsked } from '../../model/assessment';
import { answeredIn, spreadOf } from '../../model/coverage';
import { readChosenFile } from '../../store/keep';
import type { Invitation } from '../../store/send';
import type { Workspace } from '../../store/workspace';
import { longDay } from '../dates';
import type { Route } from '../shared/route';
import { ANSWERS_OPENED, FILE_NOT_KEPT, fileProblemWords } from '../file-words';

interface Props {
  readonly workspace: Workspace;
  readonly go: (route: Route) => void;
  /** The file was an invitation. */
  readonly invited: (invitation: Invitation) => void;
}

type Outcome =
  | { readonly kind: 'problem'; readonly name: string; readonly words: string }
  | { readonly kind: 'ready'; readonly assessment: Assessment; readonly already?: Assessment | undefined };

/** Open a file: first say what is in it and what would change; only then keep it. */
export function OpenFile({ workspace, go, invited }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const field = useRef<HTMLInputElement>(null);

  async function choose(file: File | undefined) {
    if (!file) return;
    const read = await readChosenFile(workspace, file);
    const other = !read.ok && read.problem.code === 'not-ours' && (await whatElse(file));
    if (typeof other === 'object') {
      setOutcome(undefined);
      invited(other);
    } else if (other === 'answers') setOutcome({ kind: 'problem', name: file.name, words: ANSWERS_OPENED });
    else
      setOutcome(
        read.ok
          ? { kind: 'ready', assessment: read.value, already: read.already }
          : { kind: 'problem', name: file.name, words: fileProblemWords(read.problem) },
      );
    // So that choosing the same file again, once mended, is noticed.
    if (field.current) field.current.value = '';
  }

  /** A file of ours of another kind. Its readers come when there is one. */
  async function whatElse(file: File) {
    try {
      const [{ otherFile }, text] = await Promise.all([import('../../store/invited'), file.text()]);
      return await otherFile(workspace, text);
    } catch {
      return undefined;
    }
  }

  async function keep(assessment: Assessment, how: Parameters<Workspace['keepOpened']>[1]) {
    const id = await workspace.keepOpened(assessment, how);
    if (id) go({ view: 'results', assessment: id });
    else
      setOutcome({
        kind: 'problem',
        name: assessment.title,
        words: FILE_NOT_KEPT,
      });
  }

  const answers = (assessment: Assessment) => answeredIn(spreadOf(statementsAsked(workspace.bank.statements, assessment), assessment.responses[0]));

  return (
    <section class="stack open-file" aria-labelledby="open-file">
      <h2 id="open-file">Open a file</h2>
      <div class="field">
        <label for="file">A file you saved, or that somebody sent you</label>
        <span class="hint" id="file-hint">
          Its name ends in .engagement.json, or in .invitation.json if you were invited. It is read on this device and sent nowhere.
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
          </div>
        )}
      </div>
      {outcome?.kind === 'ready' && (
        <div class="card stack" role="group" aria-label="What is in the file">
          <p>
            <strong>{outcome.assessment.title}</strong>: {answers(outcome.assessment)} answers, last changed {longDay(outcome.assessment.changed)}.
          </p>
          {outcome.already ? (
            <>
              <p>
                This device already has it, as "{outcome.already.title}": {answers(outcome.already)} answers, last changed{' '}
                {longDay(outcome.already.changed)}. If you replace it, a copy of what is here is kept beside it.
              </p>
              <p class="cluster">
                <button
                  class="button"
                  type="button"
                  onClick={() => void keep(outcome.assessment, { replace: true, formerTitle: `${outcome.already?.title} (before opening a file)` })}
                >
                  Replace what is here
                </button>
                <button class="button button-quiet" type="button" onClick={() => void keep(outcome.assessment, { replace: false })}>
                  Keep both
                </button>
                <button class="button button-quiet" type="button" onClick={() => setOutcome(undefined)}>
                  Leave it
                </button>
              </p>
            </>
          ) : (
            <p class="cluster">
              <button class="button" type="button" onClick={() => void keep(outcome.assessment, { replace: false })}>
                Open it
              </button>
              <button class="button button-quiet" type="button" onClick={() => setOutcome(undefined)}>
                Leave it
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
