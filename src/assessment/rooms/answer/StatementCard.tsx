import { Component } from 'preact';
import { type Answer, LEVELS, type Level, nextLevel } from '../../model/answer';
import type { Entry } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { TextInput } from '../kit/TextInput';
import { goOn, say } from '../kit/act';
import { Dots } from '../kit/Dots';
import { NoteAndEvidence } from './NoteAndEvidence';

interface Props {
  readonly words: StatementWords;
  readonly entry: Entry;
  /** Whether the person marked it as mattering most to them. */
  readonly matters: boolean;
  readonly workspace: Workspace;
  /** The person has turned to this statement: where to come back to. */
  readonly onAttend: (id: string) => void;
}

const REASON_MISSING = 'A reason is still needed.';

/** The answers that are not on the scale, apart from it: placed together they would look like a fifth level. */
const OTHERS = [
  { kind: 'dont-know', name: "I don't know" },
  { kind: 'someone-else', name: 'Someone else does this for us' },
  { kind: 'not-applicable', name: 'It does not apply to us' },
  { kind: 'prefer-not-to-say', name: 'I prefer not to say' },
] as const;

/** One statement: its words, the four levels as radio buttons, the other answers, a note and evidence. */
function Card({ words, entry, matters, workspace, onAttend }: Props) {
  const { id } = words;
  const { answer } = entry;
  const give = (next: Answer | undefined) => {
    const done = workspace.answerStatement(id, next);
    if (done && next?.kind === 'not-applicable' && !next.reason.trim()) say(REASON_MISSING);
    return done;
  };
  const clear = () => {
    if (!give(undefined)) return;
    goOn(`The answer to ${id} is cleared. Undo brings it back.`, `${id}-words`);
  };
  const level = answer?.kind === 'level' ? answer.level : undefined;
  const above = level && nextLevel(level);

  return (
    <section class="statement" id={id} onFocusCapture={() => onAttend(id)}>
      <fieldset>
        <legend id={`${id}-words`} tabIndex={-1}>
          <span class="statement-id">{id}</span> <span class="statement-words">{words.statement}</span>
        </legend>
        <p class="hint">{words.gloss}</p>
        <div class="level-choices">
          {LEVELS.map((each) => (
            <div key={each}>
              <label class="choice">
                <input
                  type="radio"
                  name={id}
                  checked={level === each}
                  onChange={() => give({ kind: 'level', level: each, nearly: false })}
                />
                <span>
                  <span class="level-name">
                    <Dots level={each} /> Level {each}
                  </span>{' '}
                  {words.levels[each - 1]}
                </span>
              </label>
              {level === each && above && (
                <label class="choice follow-up">
                  <input
                    type="checkbox"
                    checked={answer?.kind === 'level' && answer.nearly}
                    onChange={(event) => give({ kind: 'level', level, nearly: event.currentTarget.checked })}
                  />
                  <span>Nearly level {above}</span>
                </label>
              )}
            </div>
          ))}
        </div>
        {words.inside && (
          <p class="hint">Not visible to you from outside? Then "I don't know" is the answer, and a finding.</p>
        )}
        <div class="other-choices">
          {OTHERS.map(({ kind, name }) => (
            <label key={kind} class="choice">
              <input type="radio" name={id} checked={answer?.kind === kind} onChange={() => give(freshAnswer(kind))} />
              <span>{name}</span>
            </label>
          ))}
        </div>
        {answer?.kind === 'dont-know' && (
          <p class="follow-up">
            <strong>To find out:</strong> {words.findOut}
          </p>
        )}
        {answer?.kind === 'not-applicable' && (
          <div class="field follow-up">
            <label for={`${id}-reason`}>Why does it not apply? One line is enough.</label>
            <span class="hint" id={`${id}-reason-hint`}>
              Often somebody else does it. If so, choose that answer instead.
            </span>
            <TextInput
              id={`${id}-reason`}
              most={500}
              aria-describedby={answer.reason.trim() ? `${id}-reason-hint` : `${id}-reason-hint ${id}-reason-missing`}
              aria-required="true"
              aria-invalid={!answer.reason.trim()}
              value={answer.reason}
              onText={(text) => give({ kind: 'not-applicable', reason: text })}
            />
            {!answer.reason.trim() && (
              <span id={`${id}-reason-missing`} class="error-text">
                {REASON_MISSING}
              </span>
            )}
          </div>
        )}
        {answer?.kind === 'someone-else' && <SomeoneElseFields id={id} answer={answer} words={words} give={give} />}
      </fieldset>
      <p class="cluster statement-actions">
        {answer && (
          <button type="button" class="link-button" onClick={clear}>
            Clear this answer<span class="visually-hidden"> to {id}</span>
          </button>
        )}
        <a href={words.helps} target="_blank" rel="noopener">
          Guidance that helps<span class="visually-hidden"> with {id}</span> (new tab)
        </a>
      </p>
      <NoteAndEvidence id={id} entry={entry} matters={matters} examples={words.evidence} workspace={workspace} />
    </section>
  );
}

/** Drawn again only when its own entry or mark changes: the model keeps every other entry the same object. */
export class StatementCard extends Component<Props> {
  override shouldComponentUpdate(next: Props) {
    return next.entry !== this.props.entry || next.matters !== this.props.matters || next.words !== this.props.words;
  }

  override render() {
    return <Card {...this.props} />;
  }
}

function SomeoneElseFields({
  id,
  answer,
  words,
  give,
}: {
  readonly id: string;
  readonly answer: Answer & { kind: 'someone-else' };
  readonly words: StatementWords;
  readonly give: (answer: Answer) => void;
}) {
  const { level, who } = answer;
  return (
    <div class="follow-up stack">
      <div class="field">
        <label for={`${id}-who`}>Who does it?</label>
        <TextInput id={`${id}-who`} most={LIMITS.title} value={who} onText={(text) => give({ ...answer, who: text })} />
      </div>
      <div class="field">
        <label for={`${id}-elsewhere-level`}>How well does it work for you?</label>
        <select
          id={`${id}-elsewhere-level`}
          class="input"
          value={level ?? ''}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            give(chosen ? { kind: 'someone-else', who, level: chosen as Level } : { kind: 'someone-else', who });
          }}
        >
          <option value="">Not said</option>
          {LEVELS.map((each) => (
            <option key={each} value={each}>
              Level {each}
            </option>
          ))}
        </select>
        {level && <span class="hint">{words.levels[level - 1]}</span>}
      </div>
    </div>
  );
}

function freshAnswer(kind: (typeof OTHERS)[number]['kind']): Answer {
  switch (kind) {
    case 'not-applicable':
      return { kind, reason: '' };
    case 'someone-else':
      return { kind, who: '' };
    default:
      return { kind };
  }
}
