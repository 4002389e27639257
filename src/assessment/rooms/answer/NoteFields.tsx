import { useRef, useState } from 'preact/hooks';
import { EVIDENCE_LIMIT, type Entry, type Evidence, STRENGTHS, entryOf } from '../../model/assessment';
import { isOld } from '../../model/evidence';
import { today } from '../../exchange/today';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { goOn } from '../kit/act';
import { TextInput } from '../kit/TextInput';
import { STRENGTH_NAMES } from '../words/names';
import { DayField } from '../kit/DayField';

export interface Props {
  readonly id: string;
  readonly entry: Entry;
  readonly matters: boolean;
  /** Examples of what would show it. */
  readonly examples: readonly string[];
  readonly workspace: Workspace;
}

const NOTHING: Evidence = { title: '', place: '', date: '' };

/** A blank row that stands after whatever else there is. */
const LAST = EVIDENCE_LIMIT;

type Rows = readonly (Evidence | undefined)[];

/** The pieces of evidence with blank rows at these places among them: one row at least, and no more than may be listed. */
function rowsOf(kept: readonly Evidence[], blanks: readonly number[]): Rows {
  const rows: (Evidence | undefined)[] = [...kept];
  for (const at of [...blanks].sort().slice(0, EVIDENCE_LIMIT - kept.length)) rows.splice(at, 0, undefined);
  return rows.length > 0 ? rows : [undefined];
}

function blanksAmong(rows: Rows): readonly number[] {
  return rows.flatMap((row, at) => (row ? [] : [at]));
}

/** A note, and up to three pieces of evidence. Kept as typed; a piece with nothing in it is not kept. */
export function NoteFields({ id, entry, matters, examples, workspace }: Props) {
  /** As it is at this moment: a quick typist presses the next key before the last one has been drawn. */
  const keptNow = () => {
    const response = workspace.$assessment.get()?.responses[0];
    return (response && entryOf(response, id).evidence) ?? [];
  };
  const kept = keptNow();
  /** Where among the rows those stand that have nothing in them: the entry does not have them. */
  const blanks = useRef<readonly number[]>(kept.length ? [] : [LAST]);
  const [, redraw] = useState<object>();
  const rowsNow = () => rowsOf(keptNow(), blanks.current);
  const rows = rowsNow();

  const change = <Field extends keyof Evidence>(index: number, field: Field, value: Evidence[Field] | undefined) => {
    const before = rowsNow();
    const listed = before[index];
    const { title, place, date }: Evidence = { ...(listed ?? NOTHING), [field]: value } as Evidence;
    const others = blanksAmong(before).filter((at) => at !== index);
    blanks.current = title || place || date ? others : [...others, index];
    workspace.changeEvidence(
      id,
      before.slice(0, index).filter(Boolean).length,
      field,
      value,
      listed ? 'listed' : 'new',
    );
  };
  const addRow = () => {
    blanks.current = [...blanksAmong(rowsNow()), LAST];
    redraw({});
    goOn(`Evidence ${rows.length + 1} can be written.`, `${id}-title-${rows.length}`);
  };

  return (
    <div class="stack">
      <div class="field">
        <label for={`${id}-note`}>Note</label>
        <TextInput
          id={`${id}-note`}
          rows={3}
          most={LIMITS.text}
          value={entry.note ?? ''}
          onText={(text) => workspace.writeNote(id, text)}
        />
      </div>
      <p class="hint">
        You could show: {examples.map((example) => example.replace(/\.$/, '')).join('; ')}. Say where it is kept; do not
        copy people's stories or personal details here.
      </p>
      {rows.map((evidence = NOTHING, index) => (
        <fieldset key={index} class="evidence">
          <legend class="legend">Evidence {index + 1}</legend>
          <div class="field">
            <label for={`${id}-title-${index}`}>What shows it</label>
            <TextInput
              id={`${id}-title-${index}`}
              most={1000}
              value={evidence.title}
              onText={(text) => change(index, 'title', text)}
            />
          </div>
          <div class="field">
            <label for={`${id}-place-${index}`}>Where it is: a link or a place</label>
            <TextInput
              id={`${id}-place-${index}`}
              most={1000}
              value={evidence.place}
              onText={(text) => change(index, 'place', text)}
            />
          </div>
          <DayField
            id={`${id}-date-${index}`}
            label="Its date"
            value={evidence.date}
            onDay={(day) => change(index, 'date', day)}
          >
            <Age date={evidence.date} />
          </DayField>
          <div class="field">
            <label for={`${id}-strength-${index}`}>How strongly does it speak?</label>
            <select
              id={`${id}-strength-${index}`}
              class="input"
              value={evidence.strength ?? ''}
              onChange={(event) =>
                change(
                  index,
                  'strength',
                  STRENGTHS.find((step) => step === event.currentTarget.value),
                )
              }
            >
              <option value="">Not said</option>
              {STRENGTHS.map((step, at) => (
                <option key={step} value={step}>
                  {at + 1}: {STRENGTH_NAMES[step]}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for={`${id}-seen-${index}`}>Who has seen it</label>
            <TextInput
              id={`${id}-seen-${index}`}
              most={LIMITS.title}
              value={evidence.seenBy ?? ''}
              onText={(text) => change(index, 'seenBy', text || undefined)}
            />
          </div>
          <label class="choice">
            <input
              type="checkbox"
              checked={evidence.public ?? false}
              onChange={(event) => change(index, 'public', event.currentTarget.checked || undefined)}
            />
            <span>It may be shown to the public</span>
          </label>
        </fieldset>
      ))}
      {rows.length < EVIDENCE_LIMIT && (
        <button type="button" class="link-button" onClick={addRow}>
          Add more evidence
        </button>
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={matters}
          onChange={(event) => workspace.markMattering(id, event.currentTarget.checked)}
        />
        <span>This is one of those that matter most to me</span>
      </label>
    </div>
  );
}

/** Evidence speaks of the last 12 months: what is older says so. */
function Age({ date }: { readonly date: string }) {
  return isOld({ date }, today()) ? <span class="hint">More than 12 months old: is it still true?</span> : null;
}
