import { useMemo, useState } from 'preact/hooks';
import { FEWEST_ACTIONS, MOST_ACTIONS, boardOf, isOverdue, isUnedited, lacking } from '../../model/actions';
import { ACTION_STATES, type Action, type ActionState, type Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { withSlot } from '../../model/paths';
import { LIMITS } from '../../exchange/limits';
import { saveCalendar } from '../../exchange/save-calendar';
import type { Workspace } from '../../workspace/workspace';
import { longDay } from '../words/dates';
import { DayInput } from '../kit/DayInput';
import { CSV_NOT_MADE } from '../words/saving-words';
import { STATE_NAMES } from '../words/names';
import { FIELDS, calendarWords, lackingWords } from '../words/plan-words';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly words: ReadonlyMap<string, StatementWords>;
  readonly today: string;
  /** The action that was just planned: it is open. */
  readonly fresh: string | undefined;
}

/** What was decided to do, as a board by status; each action opens to be written. */
export function Actions({ assessment, workspace, words, today, fresh }: Props) {
  const [said, setSaid] = useState('');
  const actions = assessment.actions ?? [];
  // In the order of their dates when they were last moved, added or taken away: a card that is being written must not jump.
  const ordered = useMemo(() => boardOf(actions), [actions.map(({ id, state }) => `${id} ${state}`).join()]);
  const now = new Map(actions.map((action) => [action.id, action]));
  const column = (state: ActionState) => ordered.get(state)?.flatMap(({ id }) => now.get(id) ?? []) ?? [];
  const going = actions.filter(({ state }) => state === 'to-do' || state === 'doing').length;
  return (
    <section class="section" aria-labelledby="actions">
      <h2 id="actions" tabIndex={-1}>
        Actions
      </h2>
      {actions.length === 0 ? (
        <p>None yet. Choose three to five from the shortlist: more are seldom done.</p>
      ) : (
        <>
          <p class="intro">
            {going} to do or under way.{' '}
            {going > MOST_ACTIONS
              ? `That is more than ${MOST_ACTIONS}: which could wait?`
              : going > 0 && going < FEWEST_ACTIONS
                ? `${FEWEST_ACTIONS} to ${MOST_ACTIONS} make a plan.`
                : ''}
          </p>
          <p class="cluster no-print">
            <button
              type="button"
              class="button"
              onClick={() =>
                void saveCalendar(assessment).then(
                  ({ name, dated, withdrawn }) => setSaid(calendarWords(name, dated, withdrawn, going)),
                  () => setSaid(CSV_NOT_MADE),
                )
              }
            >
              Save the dates for your calendar
            </button>
            <span role="status">{said}</span>
          </p>
          <div class="board">
            {ACTION_STATES.map((state) => (
              <section key={state} aria-labelledby={`board-${state}`}>
                <h3 id={`board-${state}`}>
                  {STATE_NAMES[state]} <span class="hint">{column(state).length}</span>
                </h3>
                <ul class="plain-list stack">
                  {column(state).map((action) => (
                    <li key={action.id} class="card">
                      <ActionCard
                        action={action}
                        workspace={workspace}
                        words={words.get(action.statement)}
                        today={today}
                        open={action.id === fresh}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function ActionCard({
  action,
  workspace,
  words,
  today,
  open,
}: {
  readonly action: Action;
  readonly workspace: Workspace;
  readonly words: StatementWords | undefined;
  readonly today: string;
  readonly open: boolean;
}) {
  const { id } = action;
  const write = (change: Partial<Action>) =>
    workspace.change((before, at) => {
      const was = before.actions?.find((each) => each.id === id);
      return was ? withSlot(before, `action/${id}`, { ...was, ...change }, at) : before;
    });
  const missing = lacking(action);
  return (
    <>
      <p>
        <strong>{action.change || 'An action without words yet'}</strong>
        {isUnedited(action, words) && <span class="hint"> A draft: not yet in your own words.</span>}
      </p>
      <p class="hint">
        {action.owner || 'No owner yet'}. {action.due ? `Due ${longDay(action.due)}` : 'No date yet'}
        {isOverdue(action, today) && <strong>, overdue</strong>}. {action.statement}
        {words ? `: ${words.statement}` : ', a statement of an earlier edition'}
      </p>
      {missing.length > 0 && <p class="hint no-print">{lackingWords(missing)}</p>}
      <details open={open} class="action-fields">
        <summary>
          Write it<span class="visually-hidden">: {action.change || action.statement}</span>
        </summary>
        <div class="stack">
          {FIELDS.map(([field, name, hint]) => (
            <div key={field} class="field">
              <label for={`${field}-${id}`}>{name}</label>
              <span class="hint no-print" id={`${field}-${id}-hint`}>
                {hint}
              </span>
              <textarea
                id={`${field}-${id}`}
                class="input"
                rows={field === 'change' ? 3 : 2}
                maxLength={LIMITS.text}
                aria-describedby={`${field}-${id}-hint`}
                value={action[field]}
                onInput={(event) => write({ [field]: event.currentTarget.value })}
              />
            </div>
          ))}
          <div class="field">
            <label for={`due-${id}`}>By when</label>
            <DayInput id={`due-${id}`} value={action.due} onDay={(due) => write({ due })} />
          </div>
          {words && (
            <details>
              <summary>What the levels say</summary>
              {words.levels.map((text, index) => (
                <p key={index} class="hint">
                  Level {index + 1}: {text}
                </p>
              ))}
            </details>
          )}
          {words && (
            <p class="hint">
              <a href={words.helps} target="_blank" rel="noopener">
                Guidance that helps (new tab)
              </a>
            </p>
          )}
        </div>
      </details>
      <div class="cluster no-print">
        <div class="field">
          <label for={`state-${id}`}>
            Status<span class="visually-hidden"> of {action.change || action.statement}</span>
          </label>
          <select
            id={`state-${id}`}
            class="input"
            value={action.state}
            onChange={(event) => write({ state: event.currentTarget.value as ActionState })}
          >
            {ACTION_STATES.map((state) => (
              <option key={state} value={state}>
                {STATE_NAMES[state]}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          class="link-button"
          onClick={() => {
            workspace.change((before, at) => withSlot(before, `action/${id}`, undefined, at));
            document.getElementById('actions')?.focus();
          }}
        >
          Delete<span class="visually-hidden"> {action.change || action.statement}</span>
        </button>
      </div>
    </>
  );
}
