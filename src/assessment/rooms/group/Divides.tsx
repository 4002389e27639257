import { useMemo, useState } from 'preact/hooks';
import { PARTS, type PartId, isPartId, labelOf } from '../../../cycle/parts';
import type { AgreementLabel } from '../../model/agreement';
import type { Assessment, Response } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { type StatementView, discussFirst, lowestFirst } from '../../model/group';
import { whoIsShown } from '../../model/who-is-shown';
import { MarkSign } from '../kit/MarkPlot';
import { MARK_FORMS, type MarkForm } from '../kit/mark-plot';
import { useGrowing } from '../kit/use-in-turn';
import { useLater } from '../kit/use-later';
import { GroupTable } from './GroupTable';
import { StatementRow } from './StatementRow';
import { LABEL_NAMES, MANY, ROLE_NAMES, personName } from '../words/group-words';

const ORDERS = { divides: 'What divides first', part: 'Part by part', lowest: 'Lowest first' } as const;
type Order = keyof typeof ORDERS;

interface Props {
  readonly assessment: Assessment;
  readonly people: readonly Response[];
  readonly views: readonly StatementView[];
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** Each statement with everybody's marks, what divides first. */
export function Divides({ assessment, people, views, words }: Props) {
  const [order, setOrder] = useState<Order>('divides');
  const [part, setPart] = useState<PartId | 'all'>('all');
  const [label, setLabel] = useState<AgreementLabel | 'all'>('all');
  const [onlyDontKnow, setOnlyDontKnow] = useState(false);
  const [onlyGaps, setOnlyGaps] = useState(false);
  const [named, setNamed] = useState(false);
  const [table, setTable] = useState(false);
  const Voices = useLater(true, async () => (await import('../kit/Voices')).Voices);

  const ordered = useMemo(
    () => (order === 'divides' ? discussFirst(views) : order === 'lowest' ? lowestFirst(views) : views),
    [views, order],
  );
  const shown = ordered.filter(
    (view) =>
      (part === 'all' || view.statement.part === part) &&
      (label === 'all' || view.label === label) &&
      (!onlyDontKnow || view.dontKnow > 0) &&
      (!onlyGaps || view.gaps.length > 0),
  );
  const drawn = useGrowing(shown.length, 10, people.length > MANY);
  const forms = useMemo(() => formsOf(people), [people]);
  const names = useMemo(() => {
    if (!named) return undefined;
    const may = whoIsShown(people).names;
    return new Map(
      assessment.responses.flatMap((response, index): [string, string][] =>
        may.has(response.id) ? [[response.id, personName(response, index)]] : [],
      ),
    );
  }, [named, people, assessment.responses]);

  return (
    <section class="section stack" id="divides" aria-labelledby="divides-heading">
      <h2 id="divides-heading">What divides</h2>
      <p class="intro">
        One mark a person. The line under the marks is the middle. A plus means "nearly the next level".
      </p>
      <ul class="plain-list mark-key">
        {MARK_FORMS.filter((form) => forms.count(form) > 0).map((form) => (
          <li key={form}>
            <MarkSign form={form} />{' '}
            {form === 'together'
              ? `${forms.count(form)} shown together, so that nobody can be picked out`
              : `${ROLE_NAMES[form]}: ${forms.count(form)}`}
          </li>
        ))}
      </ul>
      <div class="group-filters no-print" role="group" aria-label="What to show, and in which order">
        <Choose
          id="group-order"
          name="Order"
          value={order}
          options={Object.entries(ORDERS)}
          choose={(value) => setOrder(value as Order)}
        />
        <Choose
          id="group-part"
          name="Part"
          value={part}
          options={[['all', 'All parts'], ...assessment.parts.map((each) => [each, labelOf(PARTS[each])] as const)]}
          choose={(value) => setPart(isPartId(value) ? value : 'all')}
        />
        <Choose
          id="group-label"
          name="Agreement"
          value={label}
          options={[['all', 'All'], ...Object.entries(LABEL_NAMES)]}
          choose={(value) => setLabel(value as AgreementLabel | 'all')}
        />
        <Tick name="Somebody does not know" on={onlyDontKnow} set={setOnlyDontKnow} />
        <Tick name="Viewpoints differ" on={onlyGaps} set={setOnlyGaps} />
        <Tick name="Show names" on={named} set={setNamed} />
      </div>
      <p role="status">
        {shown.length === views.length
          ? `All ${views.length} statements.`
          : `${shown.length} of ${views.length} statements.`}
        {named &&
          ' Names are shown where people gave one, but not that of the only one of a viewpoint who has not agreed to it, and never so that one person is left over.'}
      </p>
      <ol class="plain-list group-rows">
        {shown.slice(0, drawn).map((view) => (
          <StatementRow
            key={view.statement.id}
            view={view}
            said={Voices && Voices !== 'failed' ? Voices : undefined}
            responses={assessment.responses}
            words={words.get(view.statement.id)}
            formOf={forms.of}
            names={names}
          />
        ))}
      </ol>
      <details onToggle={(event) => setTable(event.currentTarget.open)}>
        <summary>The same as a table</summary>
        {table && <GroupTable views={shown} words={words} />}
      </details>
    </section>
  );
}

/** The form of each person's mark, by viewpoint where that may be shown apart, and how many have each. */
function formsOf(people: readonly Response[]) {
  const forms = new Map(
    whoIsShown(people).cells.flatMap(({ viewpoint, members }) =>
      members.map(({ id }): [string, MarkForm] => [id, viewpoint && viewpoint !== 'not-said' ? viewpoint : 'together']),
    ),
  );
  const counts = new Map<MarkForm, number>();
  for (const form of forms.values()) counts.set(form, (counts.get(form) ?? 0) + 1);
  return {
    of: (response: string) => forms.get(response) ?? 'together',
    count: (form: MarkForm) => counts.get(form) ?? 0,
  };
}

function Choose({
  id,
  name,
  value,
  options,
  choose,
}: {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{name}</label>
      <select id={id} class="input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Tick({ name, on, set }: { readonly name: string; readonly on: boolean; readonly set: (on: boolean) => void }) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}
