import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { withSnapshot } from '../../model/snapshots';
import { MINUTES, agendaOf, fitInto, withWorkshop, type AgendaItem } from '../../model/workshop';
import type { Workspace } from '../../workspace/workspace';
import { LABEL_NAMES } from '../words/group-words';
import { goOn, say } from '../kit/act';
import { PartMark } from '../kit/PartMark';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly views: readonly StatementView[];
  readonly words: ReadonlyMap<string, StatementWords>;
  readonly begun: () => void;
}

const TIMES = [30, 45, 60, 90, 120, 180];

/** What to talk about, what divides first, within the time there is. The facilitator has the last word on each. */
export function Agenda({ assessment, workspace, views, words, begun }: Props) {
  const all = agendaOf(views);
  const whole: readonly AgendaItem[] =
    all.length > 0 ? all : views.map((view) => ({ view, minutes: MINUTES[view.label] }));
  const [minutes, setMinutes] = useState(60);
  const [order, setOrder] = useState<readonly string[]>(() => fitInto(whole, 60).map(idOf));
  const by = new Map(whole.map((item) => [idOf(item), item]));
  const chosen = order.flatMap((id) => by.get(id) ?? []);
  const left = whole.filter((item) => !order.includes(idOf(item)));
  const total = chosen.reduce((sum, item) => sum + item.minutes, 0);
  const move = (index: number, step: number) => {
    const id = order[index];
    const to = index + step;
    if (id === undefined) return;
    if (to < 0 || to >= order.length) return say(`${id} is already ${step < 0 ? 'first' : 'last'}.`);
    setOrder(order.toSpliced(index, 1).toSpliced(to, 0, id));
    // The row moves with its button, and browsers differ in whether the keyboard goes with it.
    requestAnimationFrame(() =>
      goOn(`${id} is now ${to + 1} of ${order.length}.`, buttonId(step < 0 ? 'earlier' : 'later', id)),
    );
  };
  const leaveOut = (id: string) => {
    const next = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
    setOrder(order.filter((each) => each !== id));
    goOn(`${id} is left out. ${order.length - 1} stay.`, next ? buttonId('out', next) : 'agenda');
  };
  const takeIn = (id: string) => {
    setOrder([...order, id]);
    goOn(`${id} is on the agenda, last.`, buttonId('earlier', id));
  };
  const begin = () => {
    if (order.length === 0) return say('Take in a statement first.');
    const id = workspace.newId();
    const done = workspace.change((before, at) => {
      const kept = before.workshop
        ? withSnapshot(before, { id, name: 'Before a new meeting', taken: at, by: 'app' })
        : before;
      return withWorkshop(kept, order, at);
    });
    if (done) begun();
  };
  return (
    <section class="section stack" aria-labelledby="agenda">
      <h2 id="agenda" tabIndex={-1}>
        The agenda
      </h2>
      {all.length === 0 && (
        <p class="check">
          Nobody's answers are in yet, so the statements stand in their own order. With answers from four people or
          more, what divides comes first.
        </p>
      )}
      <div class="field no-print">
        <label for="time">How much time have you for the statements?</label>
        <select
          id="time"
          class="input"
          value={minutes}
          onChange={(event) => {
            const wanted = Number(event.currentTarget.value);
            setMinutes(wanted);
            setOrder(fitInto(whole, wanted).map(idOf));
          }}
        >
          {TIMES.map((each) => (
            <option key={each} value={each}>
              {each} minutes
            </option>
          ))}
        </select>
      </div>
      <p role="status">
        {chosen.length} {chosen.length === 1 ? 'statement' : 'statements'}, {total} of {minutes} minutes.{' '}
        {total > minutes ? 'That is more than there is: take some out.' : ''}
      </p>
      <ol class="agenda-list">
        {chosen.map((item, index) => (
          <li key={idOf(item)} data-part={item.view.statement.part}>
            <p>
              <PartMark part={item.view.statement.part} /> <strong>{idOf(item)}</strong>{' '}
              {words.get(idOf(item))?.statement}{' '}
              <span class="hint">
                {LABEL_NAMES[item.view.label]}, {item.minutes} minutes
              </span>
            </p>
            <p class="cluster no-print">
              <button
                id={buttonId('earlier', idOf(item))}
                type="button"
                class="link-button"
                aria-disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                Earlier<span class="visually-hidden">: {idOf(item)}</span>
              </button>
              <button
                id={buttonId('later', idOf(item))}
                type="button"
                class="link-button"
                aria-disabled={index === chosen.length - 1}
                onClick={() => move(index, 1)}
              >
                Later<span class="visually-hidden">: {idOf(item)}</span>
              </button>
              <button
                id={buttonId('out', idOf(item))}
                type="button"
                class="link-button"
                onClick={() => leaveOut(idOf(item))}
              >
                Leave out<span class="visually-hidden"> {idOf(item)}</span>
              </button>
            </p>
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <details class="no-print">
          <summary>Not on the agenda: {left.length}</summary>
          <ul class="plain-list">
            {left.map((item) => (
              <li key={idOf(item)}>
                <strong>{idOf(item)}</strong> {words.get(idOf(item))?.statement}{' '}
                <span class="hint">{LABEL_NAMES[item.view.label]}</span>{' '}
                <button type="button" class="link-button" onClick={() => takeIn(idOf(item))}>
                  Take in<span class="visually-hidden"> {idOf(item)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="no-print">
        <button type="button" class="button" aria-disabled={order.length === 0} onClick={begin}>
          {assessment.workshop ? 'Begin a new meeting' : 'Begin'}
        </button>
      </p>
      <p class="hint">
        Ten minutes for a split and two for what is close are common practice; the times between are this edition's.
      </p>
    </section>
  );
}

function buttonId(act: 'earlier' | 'later' | 'out', id: string): string {
  return `${act}-${id}`;
}

function idOf({ view }: AgendaItem): string {
  return view.statement.id;
}
