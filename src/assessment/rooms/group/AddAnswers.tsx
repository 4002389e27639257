import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { Offered, Outcome } from '../../exchange/add-answers';
import { offerOf } from '../../exchange/chosen-file';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { NOT_COME } from '../kit/use-later';
import { Report } from './Report';
import { needsLook, outcomeWords, summaryWords } from '../words/add-words';

interface Props {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
}

type State =
  | { readonly kind: 'waiting'; readonly problem?: string }
  | { readonly kind: 'working'; readonly done: number; readonly of: number }
  /** `people`: how many responses there were then. */
  | { readonly kind: 'done'; readonly outcomes: readonly Outcome[]; readonly people: number };

/** Takes in what people sent back: files chosen or dropped anywhere on the page, and pasted texts. */
export function AddAnswers({ workspace, assessment }: Props) {
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const [pasted, setPasted] = useState('');
  const [over, setOver] = useState(false);
  const working = useRef(false);
  const field = useRef<HTMLInputElement>(null);

  async function add(offered: readonly Offered[], before: readonly Outcome[] = []): Promise<readonly Outcome[]> {
    if (working.current || offered.length === 0) return [];
    if (offered.length > LIMITS.files) {
      const [many, most] = [offered.length, LIMITS.files].map((each) => each.toLocaleString('en-GB'));
      setState({
        kind: 'waiting',
        problem: `${many} files at once are too many; at most ${most} are taken. Nothing was added. Choose fewer, then the rest.`,
      });
      return [];
    }
    working.current = true;
    setState({ kind: 'working', done: 0, of: offered.length });
    try {
      const { addAnswers } = await import('../../exchange/add-answers');
      const outcomes = await addAnswers(workspace, offered, (done) =>
        setState({ kind: 'working', done, of: offered.length }),
      );
      const people = workspace.$assessment.get()?.responses.length ?? 0;
      setState({ kind: 'done', outcomes: [...before, ...outcomes], people });
      return outcomes;
    } catch {
      setState({ kind: 'waiting', problem: NOT_COME });
      return [];
    } finally {
      working.current = false;
    }
  }

  // What was said of an adding is not true any more once it was undone.
  const done = state.kind === 'done' && state.people === assessment.responses.length ? state : undefined;
  /** The one thing that was offered and wants a look: its reason is read out too, and stands below for the eye. */
  const only = done?.outcomes.length === 1 ? done.outcomes.find(needsLook) : undefined;
  const choose = (files: FileList | null | undefined) => {
    void add([...(files ?? [])].map(offerOf));
    // So that choosing the same files again, once mended, is noticed.
    if (field.current) field.current.value = '';
  };

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      choose(event.dataTransfer?.files);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [workspace]);

  async function unlock(outcome: Outcome & { kind: 'locked' }, passphrase: string): Promise<boolean> {
    const before = done?.outcomes ?? [];
    const { unlocked } = await import('../../exchange/add-answers');
    const offered = await unlocked(outcome, passphrase);
    if (!offered) return false;
    await add(
      [offered],
      before.filter((each) => each !== outcome),
    );
    return true;
  }

  return (
    <section class="section stack no-print" id="add" aria-labelledby="add-heading">
      <h2 id="add-heading" tabIndex={-1}>
        Add answers
      </h2>
      <div class={over ? 'drop-zone over' : 'drop-zone'}>
        <div class="field">
          <label for="answer-files">Files that people sent you</label>
          <span class="hint" id="answer-files-hint">
            Choose as many as you like, or drop them anywhere on this page. Their names end in .response.json. They are
            read on this device and sent nowhere.
          </span>
          <input
            id="answer-files"
            ref={field}
            class="input"
            type="file"
            multiple
            accept=".json,.txt,application/json,text/plain"
            aria-describedby="answer-files-hint"
            onChange={(event) => choose(event.currentTarget.files)}
          />
        </div>
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            if (!pasted.trim())
              return setState({ kind: 'waiting', problem: 'There is nothing to add yet: paste the text first.' });
            // What could not be taken stays in the field, to be mended.
            void add([{ name: 'Pasted text', text: () => Promise.resolve({ ok: true, value: pasted }) }]).then(
              (outcomes) => {
                if (outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'taken')) setPasted('');
              },
            );
          }}
        >
          <label for="answer-text">Or a text from an e-mail or a chat</label>
          <span class="hint" id="answer-text-hint">
            From the line with BEGIN to the line with END. What stands round it does no harm.
          </span>
          <textarea
            id="answer-text"
            class="input"
            rows={4}
            spellcheck={false}
            aria-describedby="answer-text-hint"
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <p>
            <button type="submit" class="button">
              Add the text
            </button>
          </p>
        </form>
      </div>
      {over && <p class="drop-here">Let go to add the files.</p>}
      {state.kind === 'working' && (
        <p>
          <label for="adding">
            Reading {state.done} of {state.of}
          </label>
          <progress id="adding" max={state.of} value={state.done} />
        </p>
      )}
      <div role="alert">
        {state.kind === 'waiting' && state.problem && <p class="error-summary">{state.problem}</p>}
      </div>
      <p role="status" class={done ? 'notice' : ''}>
        {done && summaryWords(done.outcomes)}
        {only && <span class="visually-hidden"> {outcomeWords(only)}</span>}
      </p>
      {done && <Report workspace={workspace} outcomes={done.outcomes} assessment={assessment} unlock={unlock} />}
    </section>
  );
}
