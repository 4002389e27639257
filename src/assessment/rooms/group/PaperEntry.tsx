import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Level } from '../../model/answer';
import { type Assessment, type Entry, entryOf, statementsAsked, withEntry } from '../../model/assessment';
import type { StatementId, StatementWords } from '../../model/bank';
import { answeredIn, spreadOf } from '../../model/coverage';
import { say } from '../kit/act';
import { TextInput } from '../kit/TextInput';
import type { Workspace } from '../../workspace/workspace';
import { PaperNote } from './PaperNote';
import { paperStep } from './paper-keys';
import { ROLE_NAMES, paperWords } from '../words/group-words';

interface Props {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
  readonly words: ReadonlyMap<string, StatementWords>;
  /** The response being typed. */
  readonly id: string;
  readonly done: (said: string) => void;
}

/** Every answer the list offers. The keys are quicker, the list needs none of them. */
const CHOICES: readonly (Answer | undefined)[] = [
  undefined,
  ...([1, 2, 3, 4] as const).flatMap((level): Answer[] => [
    { kind: 'level', level, nearly: false },
    ...(level < 4 ? [{ kind: 'level', level, nearly: true } as const] : []),
  ]),
  { kind: 'dont-know' },
  { kind: 'someone-else', who: '' },
  ...([1, 2, 3, 4] as const).map((level: Level): Answer => ({ kind: 'someone-else', who: '', level })),
  { kind: 'not-applicable', reason: '' },
  { kind: 'prefer-not-to-say' },
];

/** Answers on paper, typed in by keyboard alone: each statement is a field of its own, and what is typed is kept at once. */
export function PaperEntry({ workspace, assessment, words, id, done }: Props) {
  const asked = statementsAsked(workspace.bank.statements, assessment);
  const [noting, setNoting] = useState<StatementId>();
  const [now, setNow] = useState(asked[0]?.id ?? '');
  const fields = useRef(new Map<StatementId, HTMLSelectElement>());
  const response = assessment.responses.find((each) => each.id === id);
  const isHere = response !== undefined;
  const wasHere = useRef(false);
  wasHere.current ||= isHere;
  useEffect(() => fields.current.get(asked[0]?.id ?? '')?.focus(), [id, isHere]);

  // A line that opens above, for a reason, pushes the field that is typed in down.
  useEffect(() => {
    const field = fields.current.get(now);
    if (field && field === document.activeElement) field.scrollIntoView({ block: 'nearest' });
  }, [now, response]);

  // The change that puts it there is drawn a moment later.
  if (!response && !wasHere.current) return null;
  // Taken out meanwhile, by undo or in another tab.
  if (!response)
    return <p class="notice">These answers were taken out. Choose "Type in paper answers" to begin again.</p>;

  const give = (statement: StatementId, answer: Answer | undefined) =>
    workspace.change((before, at) => {
      const current = before.responses.find((each) => each.id === id);
      if (!current) return before;
      const { answer: _before, ...rest } = entryOf(current, statement);
      return withEntry(before, id, statement, answer ? { ...rest, answer } : rest, at);
    });
  const note = (statement: StatementId, said: Pick<Entry, 'note' | 'evidence'>) =>
    workspace.change((before, at) => {
      const current = before.responses.find((each) => each.id === id);
      if (!current) return before;
      const { note: _note, evidence: _evidence, ...rest } = entryOf(current, statement);
      return withEntry(before, id, statement, { ...rest, ...said }, at);
    });
  const go = (index: number) =>
    fields.current.get(asked[Math.max(0, Math.min(index, asked.length - 1))]?.id ?? '')?.focus();

  const press = (index: number, statement: StatementId) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // As it is at this moment: who types fast presses the next key before the last is drawn.
    const typed = workspace.$assessment.get()?.responses.find((each) => each.id === id) ?? response;
    const step = paperStep(event.key, entryOf(typed, statement).answer);
    if (step.kind === 'nothing' && event.key.length > 1) return;
    event.preventDefault();
    if (step.kind === 'answer') give(statement, step.answer);
    else if (step.kind === 'note') setNoting(statement);
    else if (step.kind === 'on') go(index + 1);
    else if (step.kind === 'back') go(index - 1);
  };

  const answered = answeredIn(spreadOf(asked, response));
  return (
    <div class="paper-entry">
      <div class="paper-now">
        <p class="paper-now-id">
          <span class="visually-hidden">Now: </span>
          {now}
        </p>
        <p class="paper-now-words">{words.get(now)?.statement}</p>
        <p class="paper-now-answer">{paperWords(entryOf(response, now).answer)}</p>
        <p class="paper-now-note">
          <button type="button" class="link-button" onClick={() => setNoting(now)}>
            {hasText(entryOf(response, now)) ? 'Change the note or evidence' : 'Add a note or evidence'}
          </button>
        </p>
      </div>
      <p id="paper-keys" class="hint">
        Keys: <kbd>1</kbd> to <kbd>4</kbd> level, <kbd>N</kbd> nearly the next, <kbd>D</kbd> don't know, <kbd>S</kbd>{' '}
        someone else does it (then 1 to 4 for how well), <kbd>X</kbd> not applicable, <kbd>P</kbd> prefer not to say,{' '}
        <kbd>T</kbd> a note or evidence, <kbd>Delete</kbd> nothing. <kbd>Enter</kbd> or the right arrow goes on,{' '}
        <kbd>Backspace</kbd> or the left arrow goes back. Without the keys, choose from each list.
      </p>
      <ol class="plain-list paper-list">
        {asked.map(({ id: statement, part }, index) => {
          const { answer } = entryOf(response, statement);
          const said = words.get(statement)?.statement ?? '';
          return (
            <li key={statement} data-part={part} class={statement === now ? 'now' : ''}>
              <label for={`paper-${statement}`}>
                <span class="statement-id">{statement}</span> <span class="paper-words">{said}</span>
              </label>
              <select
                id={`paper-${statement}`}
                class="input"
                ref={(element) =>
                  void (element ? fields.current.set(statement, element) : fields.current.delete(statement))
                }
                aria-describedby={index === 0 ? 'paper-keys' : undefined}
                value={paperWords(answer)}
                onFocus={() => setNow(statement)}
                onKeyDown={press(index, statement)}
                onChange={(event) =>
                  give(
                    statement,
                    CHOICES.find((each) => paperWords(each) === event.currentTarget.value),
                  )
                }
              >
                {CHOICES.map((each) => (
                  <option key={paperWords(each)} value={paperWords(each)}>
                    {paperWords(each)}
                  </option>
                ))}
              </select>
              {noting === statement && (
                <PaperNote
                  statement={statement}
                  entry={entryOf(response, statement)}
                  write={(said) => note(statement, said)}
                  on={() => {
                    setNoting(undefined);
                    go(index + 1);
                  }}
                />
              )}
              {(answer?.kind === 'not-applicable' || answer?.kind === 'someone-else') && (
                <More
                  statement={statement}
                  answer={answer}
                  give={(next) => give(statement, next)}
                  on={() => go(index + 1)}
                />
              )}
            </li>
          );
        })}
      </ol>
      <p class="cluster">
        <button
          type="button"
          class="button"
          onClick={() => done(`${ROLE_NAMES[response.viewpoint]}, on paper: ${answered} of ${asked.length} typed in.`)}
        >
          Done with this person
        </button>
        <span class="hint">
          {answered} of {asked.length} typed in. Kept as you type.
        </span>
      </p>
    </div>
  );
}

function hasText({ note, evidence }: Entry): boolean {
  return Boolean(note) || Boolean(evidence?.length);
}

const REASON_MISSING = 'Without a reason this is not counted as an answer.';

/** The line that goes with an answer beside the scale. Without its reason "not applicable" does not count. */
function More({
  statement,
  answer,
  give,
  on,
}: {
  readonly statement: StatementId;
  readonly answer: Answer & { kind: 'not-applicable' | 'someone-else' };
  readonly give: (answer: Answer) => void;
  readonly on: () => void;
}) {
  const isReason = answer.kind === 'not-applicable';
  const id = `paper-${statement}-more`;
  const isMissing = isReason && !answer.reason.trim();
  useEffect(() => {
    if (isMissing) say(REASON_MISSING);
  }, [isMissing]);
  return (
    <div class="paper-more">
      <label for={id}>
        {isReason ? 'Why does it not apply?' : 'Who does it?'}
        <span class="visually-hidden"> {statement}</span>
      </label>
      <TextInput
        id={id}
        most={isReason ? 500 : 200}
        aria-required={isReason}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        value={isReason ? answer.reason : answer.who}
        onText={(text) => give(isReason ? { ...answer, reason: text } : { ...answer, who: text })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          on();
        }}
      />
      {isMissing && (
        <span id={`${id}-missing`} class="error-text">
          {REASON_MISSING}
        </span>
      )}
    </div>
  );
}
