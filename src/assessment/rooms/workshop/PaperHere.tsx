import { type Assessment, entryOf, withEntry } from '../../model/assessment';
import { withPaper } from '../../model/arrivals';
import type { Workspace } from '../../workspace/workspace';
import { goOn } from '../kit/act';
import { paperStep } from '../group/paper-keys';
import { paperWords, personName } from '../words/group-words';
import { VIEWPOINT_NAMES } from '../words/names';

interface Props {
  readonly id: string;
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  /** Before the reveal a field says only that it is filled in: whoever looks at the wall must not see with what. */
  readonly hidden: boolean;
}

/** Answers to the statement on the screen from sheets of paper: one key a person. Only sheets typed in here: nobody else's answers are touched. */
export function PaperHere({ id, assessment, workspace, hidden }: Props) {
  const sheets = assessment.responses.filter(({ onPaper }) => onPaper);
  const press = (response: string, key: string) => {
    const found = workspace.$assessment.get()?.responses.find((each) => each.id === response);
    const step = paperStep(key, found && entryOf(found, id).answer);
    if (step.kind !== 'answer') return false;
    workspace.change((before, at) => {
      const sheet = before.responses.find((each) => each.id === response);
      const { answer: _before, ...rest } = sheet ? entryOf(sheet, id) : {};
      return withEntry(before, response, id, step.answer ? { ...rest, answer: step.answer } : rest, at);
    });
    return true;
  };
  return (
    <details class="no-print">
      <summary>Type in answers from paper</summary>
      <div class="stack">
        {sheets.length > 0 && (
          <p class="hint" id="paper-here">
            1 to 4 the level, n nearly the next, d don't know, s someone else does it, p prefers not to say, Delete
            takes it away.
          </p>
        )}
        <ul class="plain-list cluster">
          {sheets.map((sheet) => {
            const { answer } = entryOf(sheet, id);
            return (
              <li key={sheet.id} class="field">
                <label for={`here-${sheet.id}`}>
                  {personName(sheet, assessment.responses.indexOf(sheet))}{' '}
                  <span class="hint">{VIEWPOINT_NAMES[sheet.viewpoint]}</span>
                </label>
                <input
                  id={`here-${sheet.id}`}
                  class="input"
                  autocomplete="off"
                  aria-describedby="paper-here"
                  value={hidden ? (answer ? 'filled in' : '') : paperWords(answer)}
                  onKeyDown={(event) => {
                    if (event.ctrlKey || event.metaKey || event.altKey) return;
                    if (press(sheet.id, event.key)) event.preventDefault();
                  }}
                  onInput={(event) => {
                    // Phones send no keys: what was typed last counts.
                    press(sheet.id, event.currentTarget.value.slice(-1));
                    event.currentTarget.value = '';
                  }}
                />
              </li>
            );
          })}
        </ul>
        <p>
          <button
            type="button"
            class="link-button"
            onClick={() => {
              const fresh = workspace.newId();
              if (!workspace.change((before, at) => withPaper(before, { id: fresh, viewpoint: 'not-said' }, at)))
                return;
              goOn('A sheet was added. Type its answer.', `here-${fresh}`);
            }}
          >
            Add a sheet
          </button>
        </p>
      </div>
    </details>
  );
}
