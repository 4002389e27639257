import { useMemo, useState } from 'preact/hooks';
import { PARTS, PART_IDS, type PartId, labelOf } from '../../../cycle/parts';
import type { AgreementLabel } from '../../model/agreement';
import type { StatementWords } from '../../model/bank';
import { type StatementView, discussFirst } from '../../model/group';
import { MarkPlot } from '../shared/MarkPlot';
import { PartMark } from '../shared/PartMark';
import { LABELS, ROLE_NAMES, gapSentence, medianWords, viewSentence } from './group-words';

interface Props {
  readonly views: readonly StatementView[];
  readonly words: ReadonlyMap<string, StatementWords>;
}

type Order = 'divides' | 'part' | 'lowest';
type Only = AgreementLabel | 'all' | 'dont-know' | 'gap';

/** Each statement: a mark a person, the label, the middle answer, gaps between viewpoints. What divides first. */
export function Divides({ views, words }: Props) {
  const [order, setOrder] = useState<Order>('divides');
  const [only, setOnly] = useState<Only>('all');
  const [part, setPart] = useState<PartId | 'all'>('all');
  const ordered = useMemo(() => inOrder(views, order), [views, order]);
  const shown = ordered.filter((view) => (part === 'all' || view.statement.part === part) && fits(view, only));
  const parts = PART_IDS.filter((id) => views.some(({ statement }) => statement.part === id));
  const count = (label: AgreementLabel) => views.filter((view) => view.label === label).length;
  return (
    <section class="section" aria-labelledby="divides">
      <h2 id="divides">Where you agree and where you differ</h2>
      <p class="intro">
        {(['split', 'lone-voice', 'spread', 'close', 'marks'] as const)
          .filter((label) => count(label) > 0)
          .map((label) => `${count(label)} ${LABELS[label].name.toLowerCase()}`)
          .join(', ')}
        . Talk first about what divides.
      </p>
      <div class="cluster no-print group-filters">
        <Choice name="Order" id="order" value={order} set={(value) => setOrder(value as Order)} options={ORDERS} />
        <Choice name="Show" id="only" value={only} set={(value) => setOnly(value as Only)} options={ONLY} />
        {parts.length > 1 && (
          <Choice
            name="Part"
            id="part"
            value={part}
            set={(value) => setPart(value as PartId | 'all')}
            options={[['all', 'All parts'], ...parts.map((id): [string, string] => [id, labelOf(PARTS[id])])]}
          />
        )}
      </div>
      <p role="status" class="hint">
        {shown.length} of {views.length} statements.
      </p>
      <ol class="plain-list group-list">
        {shown.map((view) => (
          <Row key={view.statement.id} view={view} words={words.get(view.statement.id)} />
        ))}
      </ol>
    </section>
  );
}

const ORDERS: readonly (readonly [string, string])[] = [
  ['divides', 'What divides first'],
  ['part', 'Part by part'],
  ['lowest', 'Lowest first'],
];
const ONLY: readonly (readonly [string, string])[] = [
  ['all', 'Every statement'],
  ['split', 'Split'],
  ['lone-voice', 'Lone voice'],
  ['spread', 'Spread'],
  ['close', 'Close'],
  ['dont-know', "With a don't know"],
  ['gap', 'Viewpoints differ'],
];

function inOrder(views: readonly StatementView[], order: Order): readonly StatementView[] {
  if (order === 'divides') return discussFirst(views);
  if (order === 'part') return views;
  return [...views].sort((a, b) => (a.median?.low ?? 9) - (b.median?.low ?? 9));
}

function fits(view: StatementView, only: Only): boolean {
  if (only === 'all') return true;
  if (only === 'dont-know') return view.dontKnow > 0;
  return only === 'gap' ? view.gaps.length > 0 : view.label === only;
}

function Row({ view, words }: { readonly view: StatementView; readonly words: StatementWords | undefined }) {
  const { id, part } = view.statement;
  const label = LABELS[view.label];
  return (
    <li class="group-row" data-part={part} id={id}>
      <h3>
        <PartMark part={part} /> {words?.statement ?? id} <span class="hint">{id}</span>
      </h3>
      <div class="group-row-body">
        <MarkPlot view={view} />
        <div>
          <p>
            <span class="tag">
              <span aria-hidden="true">{label.sign} </span>
              {label.name}
            </span>{' '}
            {viewSentence(view)}
          </p>
          <p class="hint">{label.means}</p>
          {view.gaps.slice(0, 2).map((gap) => (
            <p key={`${gap.lower.viewpoint}-${gap.higher.viewpoint}`}>
              <strong>Viewpoints differ:</strong> {gapSentence(gap)}
            </p>
          ))}
          {view.roles.length > 0 && (
            <p class="hint">
              {view.roles
                .map(
                  (role) =>
                    `${ROLE_NAMES[role.viewpoint]} (${role.people}): ${medianWords(role.median)}${role.dontKnow > 0 ? `, ${role.dontKnow} don’t know` : ''}`,
                )
                .join('; ')}
              .
            </p>
          )}
        </div>
      </div>
    </li>
  );
}

function Choice({
  name,
  id,
  value,
  set,
  options,
}: {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly options: readonly (readonly [string, string])[];
}) {
  return (
    <div class="field">
      <label for={`group-${id}`}>{name}</label>
      <select id={`group-${id}`} class="input" value={value} onChange={(event) => set(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
