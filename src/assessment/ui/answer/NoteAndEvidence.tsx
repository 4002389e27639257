import { useRef, useState } from 'preact/hooks';
import { EVIDENCE_LIMIT, type Entry, type Evidence, entryOf } from '../../model/assessment';
import { LIMITS } from '../../store/limits';
import type { Workspace } from '../../store/workspace';

interface Props {
  readonly id: string;
  readonly entry: Entry;
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
export function NoteAndEvidence({ id, entry, examples, workspace }: Props) {
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

  const left = LIMITS.text - (entry.note ?? '').length;

  const change = (index: number, field: keyof Evidence, value: string) => {
    const before = rowsNow();
    const listed = before[index];
    const { title, place, date }: Evidence = { ...(listed ?? NOTHING), [field]: value } as Evidence;
    const others = blanksAmong(before).filter((at) => at !== index);
    blanks.current = title || place || date ? others : [...others, index];
    workspace.changeEvidence(id, before.slice(0, index).filter(Boolean).length, field, value, listed ? 'listed' : 'new');
  };
  const addRow = () => {
    blanks.current = [...blanksAmong(rowsNow()), LAST];
    redraw({});
  };

  return (
    <details class="note-and-evidence">
      <summary>
        Note and evidence<span class="visually-hidden"> for {id}</span>
        {entry.note || kept.length > 0 ? (
          <span class="hint"> ({[entry.note && 'a note', kept.length && `${kept.length} of evidence`].filter(Boolean).join(', ')})</span>
        ) : (
          ''
        )}
      </summary>
      <div class="stack">
        <div class="field">
          <label for={`${id}-note`}>Note</label>
          <textarea
            id={`${id}-note`}
            class="input"
            rows={3}
            maxLength={LIMITS.text}
            value={entry.note ?? ''}
            onInput={(event) => workspace.writeNote(id, event.currentTarget.value)}
          />
          {left < 500 && (
            <span class="hint" role="status">
              {left > 0
                ? `${left} characters left.`
                : 'The note is full: what you type or paste now is not kept. Put the rest in a document and list it as evidence.'}
            </span>
          )}
        </div>
        <p class="hint">
          You could show: {examples.map((example) => example.replace(/\.$/, '')).join('; ')}. Say where it is kept; do not copy people's stories or
          personal details here.
        </p>
        {rows.map((evidence = NOTHING, index) => (
          <fieldset key={index} class="evidence">
            <legend class="legend">Evidence {index + 1}</legend>
            <div class="field">
              <label for={`${id}-title-${index}`}>What shows it</label>
              <input
                id={`${id}-title-${index}`}
                class="input"
                maxLength={1000}
                value={evidence.title}
                onInput={(event) => change(index, 'title', event.currentTarget.value)}
              />
            </div>
            <div class="field">
              <label for={`${id}-place-${index}`}>Where it is: a link or a place</label>
              <input
                id={`${id}-place-${index}`}
                class="input"
                maxLength={1000}
                value={evidence.place}
                onInput={(event) => change(index, 'place', event.currentTarget.value)}
              />
            </div>
            <div class="field">
              <label for={`${id}-date-${index}`}>Its date</label>
              <input
                id={`${id}-date-${index}`}
                class="input"
                type="date"
                max="9999-12-31"
                value={evidence.date}
                onInput={(event) => change(index, 'date', event.currentTarget.value)}
              />
            </div>
          </fieldset>
        ))}
        {rows.length < EVIDENCE_LIMIT && (
          <button type="button" class="link-button" onClick={addRow}>
            Add more evidence
          </button>
        )}
      </div>
    </details>
  );
}
