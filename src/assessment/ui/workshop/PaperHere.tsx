import { type Assessment, entryOf, withEntry } from '../../model/assessment';
import { answerForKey, keyForAnswer, withPaper } from '../../model/paper';
import type { Workspace } from '../../store/workspace';
import { VIEWPOINT_NAMES } from '../names';

/** Answers to the statement on the screen from sheets of paper: one key a person. Only sheets typed in here: nobody else's answers are touched. */
export function PaperHere({ id, assessment, workspace }: { readonly id: string; readonly assessment: Assessment; readonly workspace: Workspace }) {
  const sheets = assessment.responses.filter(({ paper }) => paper);
  const give = (response: string, key: string) => {
    const answer = answerForKey(key);
    if (answer) workspace.change((before, at) => withEntry(before, response, id, { ...entryIn(before, response, id), answer }, at));
  };
  return (
    <details class="no-print">
      <summary>Type in answers from paper</summary>
      <div class="stack">
        {sheets.length > 0 && (
          <p class="hint" id="paper-here">
            1 to 4 the level, d don't know, s someone else does it, x not applicable, p prefers not to say.
          </p>
        )}
        <ul class="plain-list cluster">
          {sheets.map((sheet) => {
            const name = sheet.name || `Response ${assessment.responses.indexOf(sheet) + 1}`;
            return (
              <li key={sheet.id} class="field">
                <label for={`here-${sheet.id}`}>
                  {name} <span class="hint">{VIEWPOINT_NAMES[sheet.viewpoint]}</span>
                </label>
                <input
                  id={`here-${sheet.id}`}
                  class="input paper-key"
                  size={2}
                  autocomplete="off"
                  aria-describedby="paper-here"
                  // Private until the reveal: whoever looks at the screen sees that it is filled in, not with what.
                  type="password"
                  value={keyForAnswer(entryOf(sheet, id).answer)}
                  onInput={(event) => give(sheet.id, event.currentTarget.value.slice(-1))}
                />
              </li>
            );
          })}
        </ul>
        <p>
          <button
            type="button"
            class="link-button"
            onClick={() => workspace.change((before, at) => withPaper(before, { id: workspace.newId(), viewpoint: 'not-said', answers: {} }, at))}
          >
            Add a sheet
          </button>
        </p>
      </div>
    </details>
  );
}

function entryIn(assessment: Assessment, response: string, id: string) {
  const found = assessment.responses.find((each) => each.id === response);
  return found ? entryOf(found, id) : {};
}
