import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { FEWEST_ACTIONS, MOST_ACTIONS, boardOf, isOverdue, isUnedited, lacking } from '../../model/actions';
import { ACTION_STATES, type Action, type ActionState, type Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { withSlot } from '../../model/paths';
import { LIMITS } from '../../exchange/limits';
import { saveCalendar } from '../../exchange/save-calendar';
import type { Workspace } from '../../workspace/workspace';
import { longDay } from '../words/dates';
import { goOn, say } from '../kit/act';
import { DayField } from '../kit/DayField';
import { TextInput } from '../kit/TextInput';
import { CSV_NOT_MADE } from '../words/refusal-words';
import { STATE_NAMES } from '../words/names';
import { FIELDS, calendarWords, lackingWords, statusWords } from '../words/plan-words';

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
  const { stateOf, hold, heldBy } = useHeldCard();
  // Once opened a card stays so, also where it moves to another column.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const drawn = actions.map((action) => ({ ...action, state: stateOf(action) }));
  // In the order of their dates when they were last moved, added or taken away: a card that is being written must not jump.
  const ordered = useMemo(() => boardOf(drawn), [drawn.map(({ id, state }) => `${id} ${state}`).join()]);
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
                    <li key={action.id} class="card" {...heldBy(action.id)}>
                      <ActionCard
                        action={action}
                        workspace={workspace}
                        words={words.get(action.statement)}
                        today={today}
                        open={action.id === fresh || opened.has(action.id)}
                        toggled={(isOpen) =>
                          setOpened((before) => {
                            const others = [...before].filter((id) => id !== action.id);
                            return new Set(isOpen ? [...others, action.id] : others);
                          })
                        }
                        holds={() => hold(action)}
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

/** The name of a field, and of which action, for those who hear it without the card: several can be open. */
function Named({ name, of }: { readonly name: string; readonly of: Action }) {
  return (
    <>
      {name}
      <span class="visually-hidden">, {shortOf(of)}</span>
    </>
  );
}

/** Enough of an action's words to tell it from others. */
function shortOf({ statement, change }: Action): string {
  return `${statement}: ${[...change].slice(0, 60).join('')}`;
}

function ActionCard({
  action,
  workspace,
  words,
  today,
  open,
  toggled,
  holds,
}: {
  readonly action: Action;
  readonly workspace: Workspace;
  readonly words: StatementWords | undefined;
  readonly today: string;
  readonly open: boolean;
  readonly toggled: (isOpen: boolean) => void;
  /** The status is chosen by key: the card stays where it is until it is left. */
  readonly holds: () => void;
}) {
  const byKey = useRef(false);
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
      <details open={open} class="action-fields" onToggle={(event) => toggled(event.currentTarget.open)}>
        <summary>
          Write it<span class="visually-hidden">: {action.change || action.statement}</span>
        </summary>
        <div class="stack">
          {FIELDS.map(([field, name, hint]) => (
            <div key={field} class="field">
              <label for={`${field}-${id}`}>
                <Named name={name} of={action} />
              </label>
              <span class="hint no-print" id={`${field}-${id}-hint`}>
                {hint}
              </span>
              <TextInput
                id={`${field}-${id}`}
                rows={field === 'change' ? 3 : 2}
                most={LIMITS.text}
                aria-describedby={`${field}-${id}-hint`}
                value={action[field]}
                onText={(text) => write({ [field]: text })}
              />
            </div>
          ))}
          <DayField
            id={`due-${id}`}
            label={<Named name="By when" of={action} />}
            value={action.due}
            onDay={(due) => write({ due })}
          />
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
            onKeyDown={() => void (byKey.current = true)}
            onPointerDown={() => void (byKey.current = false)}
            onChange={(event) => {
              const state = event.currentTarget.value as ActionState;
              if (byKey.current) holds();
              if (!write({ state })) return;
              say(statusWords(action.statement, state, byKey.current));
            }}
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
            if (!workspace.change((before, at) => withSlot(before, `action/${id}`, undefined, at))) return;
            goOn(`The action for ${action.statement} is deleted. Undo brings it back.`, 'actions');
          }}
        >
          Delete<span class="visually-hidden"> {action.change || action.statement}</span>
        </button>
      </div>
    </>
  );
}

/**
 * Arrow keys walk through the states of a list one by one, and each is a choice: a card that moved at each would leave the keyboard
 * behind. So a card stays in its column until the keyboard leaves it.
 */
function useHeldCard() {
  const [held, setHeld] = useState<Pick<Action, 'id' | 'state'>>();
  const pressed = useRef(false);
  useEffect(() => {
    if (!held) return;
    // A press elsewhere reaches what it was aimed at before anything moves.
    const down = () => void (pressed.current = true);
    const click = () => {
      if (pressed.current && !document.activeElement?.closest(`[data-action="${held.id}"]`)) setHeld(undefined);
      pressed.current = false;
    };
    addEventListener('pointerdown', down, true);
    addEventListener('click', click);
    return () => {
      removeEventListener('pointerdown', down, true);
      removeEventListener('click', click);
    };
  }, [held]);
  return {
    /** The column in which an action is drawn. */
    stateOf: ({ id, state }: Action) => (held?.id === id ? held.state : state),
    hold: ({ id, state }: Action) => setHeld((before) => (before?.id === id ? before : { id, state })),
    /** What a card needs to be let go when it is left. */
    heldBy: (id: string) => ({
      'data-action': id,
      onFocusOut: (event: FocusEvent) => {
        const [card, to] = [event.currentTarget as HTMLElement, event.relatedTarget as Node | null];
        if (held?.id === id && !pressed.current && to && !card.contains(to)) setHeld(undefined);
      },
    }),
  };
}
