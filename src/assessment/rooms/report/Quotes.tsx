import type { Assessment } from '../../model/assessment';
import { MOST_QUOTES, type Quotable, withQuoted } from '../../model/quotes';
import type { Workspace } from '../../workspace/workspace';
import { VOICE_NAMES, whoseWords } from '../words/voice-words';
import { some } from '../words/sentences';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly quotables: readonly Quotable[];
}

/** What people wrote, to be read and chosen for the report. Nothing goes in unread, and the report says how much was left out. */
export function Quotes({ assessment, workspace, quotables }: Props) {
  if (quotables.length === 0) return null;
  const chosen = quotables.filter(({ isChosen }) => isChosen).length;
  const choose = (some: readonly Quotable[], isChosen: boolean) =>
    workspace.change((before, at) =>
      withQuoted(
        before,
        some.map(({ statement, voice: { text } }) => ({ statement, text })),
        isChosen,
        at,
      ),
    );
  const isFull = (assessment.quoted?.length ?? 0) >= MOST_QUOTES;
  return (
    <details class="no-print report-quotes">
      <summary>
        What people wrote: {chosen} of {quotables.length} chosen for the report
      </summary>
      <div class="stack">
        <p class="hint">
          Read each, and choose what the board should read word for word. Leave out what could tell who somebody is. The
          report says how many are not quoted.
        </p>
        <p class="cluster">
          <button type="button" class="link-button" onClick={() => choose(quotables, true)}>
            Choose all
          </button>
          <button type="button" class="link-button" onClick={() => choose(quotables, false)}>
            Choose none
          </button>
          <span role="status">{isFull && `At most ${some(MOST_QUOTES, 'quotation')} fit in a report.`}</span>
        </p>
        <ul class="plain-list">
          {quotables.map((each, index) => (
            <li key={index}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={each.isChosen}
                  onChange={(event) => choose([each], event.currentTarget.checked)}
                />
                <span>
                  <span dir="auto">“{each.voice.text}”</span>{' '}
                  <span class="hint">
                    {each.statement}. {VOICE_NAMES[each.voice.kind]}. {whoseWords(each.voice.viewpoint)}.
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
