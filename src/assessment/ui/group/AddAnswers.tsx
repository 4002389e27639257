import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Offered, type Outcome, addAnswers } from '../../store/group-verbs';
import { readingOf } from '../../store/keep';
import { LIMITS } from '../../store/limits';
import type { Workspace } from '../../store/workspace';
import { outcomeWords } from './group-words';

/** Opens any number of responses at once: chosen, dropped or pasted. Says of each what became of it. */
export function AddAnswers({ workspace }: { readonly workspace: Workspace }) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const [refusal, setRefusal] = useState('');
  const [over, setOver] = useState(false);
  const pasted = useRef<HTMLTextAreaElement>(null);
  const report = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => report.current?.focus(), [outcomes]);

  async function add(offered: readonly Offered[]) {
    if (offered.length === 0) return;
    setRefusal('');
    if (offered.length > LIMITS.files) {
      return setRefusal(`${offered.length} files at once are more than the ${LIMITS.files} that can be opened. Nothing was opened. Choose fewer.`);
    }
    setProgress({ done: 0, all: offered.length });
    const all = await addAnswers(workspace, offered, (done) => setProgress({ done, all: offered.length }));
    setProgress(undefined);
    setOutcomes(all);
  }
  const addFiles = (files: FileList | null | undefined) =>
    void add([...(files ?? [])].map((file) => ({ name: file.name, text: () => readingOf(file) })));

  // Anywhere on the page: a file that misses a small target would be opened by the browser, and the page left.
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') addFiles(event.dataTransfer.files);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) addEventListener(kind, drag);
    return () => kinds.forEach((kind) => removeEventListener(kind, drag));
  });

  const added = outcomes.filter((each) => each.kind === 'taken' && ['new', 'newer', 'back'].includes(each.arrival.kind)).length;
  return (
    <section class="section stack no-print" aria-labelledby="add-answers">
      <h2 id="add-answers">Add answers</h2>
      <div class={`drop${over ? ' drop-over' : ''}`}>
        <div class="field">
          <label for="responses">Files that people sent back: choose them, or drop them here</label>
          <span class="hint" id="responses-hint">
            Their names end in .response.json or .engagement.json. They are read on this device and sent nowhere.
          </span>
          <input
            id="responses"
            class="input"
            type="file"
            multiple
            accept=".json,.txt,application/json,text/plain"
            aria-describedby="responses-hint"
            onChange={(event) => {
              const field = event.currentTarget;
              addFiles(field.files);
              field.value = '';
            }}
          />
        </div>
      </div>
      <div class="field">
        <label for="pasted">Or paste a message with answers in it</label>
        <textarea id="pasted" ref={pasted} class="input" rows={4} />
      </div>
      <p>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => {
            const text = pasted.current?.value ?? '';
            if (!text.trim()) return setRefusal('Nothing is pasted yet. Copy the whole message, from BEGIN to END, and paste it into the field.');
            if (pasted.current) pasted.current.value = '';
            void add([{ name: 'The pasted text', text: () => Promise.resolve(text) }]);
          }}
        >
          Add what is pasted
        </button>
      </p>
      <div role="alert">{refusal && <p class="error-text">{refusal}</p>}</div>
      {progress && (
        <p role="status">
          <progress max={progress.all} value={progress.done} aria-label="Opening files" /> {progress.done} of {progress.all}
        </p>
      )}
      {outcomes.length > 0 && (
        <div class="card stack">
          <h3 ref={report} tabIndex={-1}>
            {added === 1 ? 'One person’s answers were added' : `${added} people’s answers were added`}
            {outcomes.length > added && `, ${outcomes.length - added} not`}
          </h3>
          <ul>
            {outcomes.map((outcome, index) => (
              <li key={index}>
                <strong>{outcome.name}</strong>: {outcomeWords(outcome)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
