import { useRef, useState } from 'preact/hooks';
import { type Assessment, type Response, VIEWPOINTS, type Viewpoint, statementsAsked } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { type PaperAnswers as Answers, answerForKey, keyForAnswer, withPaper } from '../../model/paper';
import { LIMITS } from '../../store/limits';
import type { Workspace } from '../../store/workspace';
import { VIEWPOINT_NAMES } from '../names';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** Answers from paper, typed with one key each. Every statement is a field of its own, so that a screen reader can follow too. */
export function PaperAnswers({ assessment, workspace, words }: Props) {
  const asked = statementsAsked(workspace.bank.statements, assessment).map(({ id }) => id);
  const sheets = assessment.responses.filter(({ paper }) => paper);
  const [sheet, setSheet] = useState<{ readonly id: string; readonly was: Response | undefined }>();
  const [said, setSaid] = useState('');
  const summary = useRef<HTMLElement>(null);
  return (
    <details class="section no-print">
      <summary ref={summary}>
        <h2 class="in-summary">Type in answers from paper</h2>
      </summary>
      <div class="stack">
        <p role="status">{said}</p>
        {sheet ? (
          <Sheet
            key={sheet.id}
            asked={asked}
            words={words}
            was={sheet.was}
            done={(made) => {
              if (made) {
                workspace.change((before, at) => withPaper(before, { ...made, id: sheet.id }, at));
                setSaid(`Kept: ${Object.keys(made.answers).length} of ${asked.length} answers.`);
              }
              setSheet(undefined);
              summary.current?.focus();
            }}
          />
        ) : (
          <>
            <p>One key an answer, and on to the next. The mouse is not needed.</p>
            <p class="cluster">
              <button type="button" class="button button-quiet" onClick={() => setSheet({ id: workspace.newId(), was: undefined })}>
                Begin a sheet
              </button>
              {sheets.map((was) => {
                const number = assessment.responses.indexOf(was) + 1;
                return (
                  <button key={was.id} type="button" class="link-button" onClick={() => setSheet({ id: was.id, was })}>
                    Correct {was.name || `Response ${number}`}
                  </button>
                );
              })}
            </p>
          </>
        )}
      </div>
    </details>
  );
}

interface Made {
  readonly viewpoint: Viewpoint;
  readonly name: string;
  readonly showAlone: boolean;
  readonly answers: Answers;
}

function Sheet({
  asked,
  words,
  was,
  done,
}: {
  readonly asked: readonly string[];
  readonly words: ReadonlyMap<string, StatementWords>;
  readonly was: Response | undefined;
  readonly done: (made: Made | undefined) => void;
}) {
  const [viewpoint, setViewpoint] = useState<Viewpoint>(was?.viewpoint ?? 'not-said');
  const [name, setName] = useState(was?.name ?? '');
  const [showAlone, setShowAlone] = useState(was?.showAlone ?? false);
  const [answers, setAnswers] = useState<Answers>(() =>
    Object.fromEntries(Object.entries(was?.entries ?? {}).flatMap(([id, { answer }]) => (answer ? [[id, answer] as const] : []))),
  );
  const fields = useRef(new Map<string, HTMLInputElement>());
  const goTo = (index: number) => fields.current.get(asked[Math.max(0, Math.min(asked.length - 1, index))] ?? '')?.select();

  const press = (event: KeyboardEvent, index: number) => {
    const id = asked[index] ?? '';
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answerForKey(key);
    if (answer) {
      setAnswers((before) => ({ ...before, [id]: answer }));
      goTo(index + 1);
    } else if (key.toLowerCase() === 'n' || key === '+') {
      // "Nearly" belongs to the answer just typed: the field before, unless this one has a level already.
      const of = answers[id]?.kind === 'level' ? id : (asked[index - 1] ?? id);
      setAnswers((before) => {
        const level = before[of];
        return level?.kind === 'level' && level.level < 4 ? { ...before, [of]: { ...level, nearly: !level.nearly } } : before;
      });
    } else if (key === 'Backspace' || key === 'Delete') {
      if (!answers[id] && key === 'Backspace') goTo(index - 1);
      else
        setAnswers((before) => {
          const { [id]: _gone, ...rest } = before;
          return rest;
        });
    } else if (key === 'ArrowUp') goTo(index - 1);
    else if (key === 'ArrowDown' || key === 'Enter') goTo(index + 1);
    else if (key.length > 1) return;
    event.preventDefault();
  };

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        done({ viewpoint, name: name.trim(), showAlone, answers });
      }}
    >
      <div class="field">
        <label for="paper-viewpoint">Whose answers? They answer from</label>
        <select
          id="paper-viewpoint"
          class="input"
          value={viewpoint}
          ref={focusOnce}
          onChange={(event) => setViewpoint(event.currentTarget.value as Viewpoint)}
        >
          {VIEWPOINTS.map((each) => (
            <option key={each} value={each}>
              {VIEWPOINT_NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="paper-name">Name, only if they wish</label>
        <input id="paper-name" class="input" maxLength={LIMITS.title} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </div>
      <label class="choice">
        <input type="checkbox" checked={showAlone} onChange={(event) => setShowAlone(event.currentTarget.checked)} />
        <span>They agreed to be shown as the only one of their viewpoint</span>
      </label>
      <p id="paper-keys">
        Keys: <kbd>1</kbd> to <kbd>4</kbd> the level; <kbd>n</kbd> then marks it "nearly the next"; <kbd>d</kbd> don't know; <kbd>s</kbd> someone else
        does it; <kbd>x</kbd> not applicable; <kbd>p</kbd> prefers not to say. <kbd>Backspace</kbd> clears or goes back; arrows move.
      </p>
      <ol class="plain-list paper-list">
        {asked.map((id, index) => (
          <li key={id}>
            <input
              id={`paper-${id}`}
              class="input paper-key"
              size={2}
              autocomplete="off"
              autocapitalize="off"
              aria-describedby="paper-keys"
              value={keyForAnswer(answers[id])}
              ref={(field) => void (field ? fields.current.set(id, field) : fields.current.delete(id))}
              onKeyDown={(event) => press(event, index)}
              onInput={(event) => {
                // Phones send no keys: what was typed last counts.
                const typed = answerForKey(event.currentTarget.value.slice(-1));
                if (typed) setAnswers((before) => ({ ...before, [id]: typed }));
                event.currentTarget.value = keyForAnswer(typed ?? answers[id]);
              }}
            />
            <label for={`paper-${id}`}>
              <strong>{id}</strong> {words.get(id)?.statement}
            </label>
          </li>
        ))}
      </ol>
      <p class="cluster">
        <button type="submit" class="button">
          Keep these answers ({Object.keys(answers).length} of {asked.length})
        </button>
        <button type="button" class="button button-quiet" onClick={() => done(undefined)}>
          Leave it
        </button>
      </p>
    </form>
  );
}

/** The person has asked for it: begin there. A stable function, so that Preact calls it once. */
function focusOnce(field: HTMLElement | null): void {
  field?.focus();
}
