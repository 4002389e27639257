import { useState } from 'preact/hooks';
import { EVIDENCE_LIMIT, type Entry, type Evidence } from '../../model/assessment';
import type { Workspace } from '../../store/workspace';

interface Props {
  readonly id: string;
  readonly entry: Entry;
  /** Examples of what would show it. */
  readonly examples: readonly string[];
  readonly workspace: Workspace;
}

/** As many characters as a file may hold in one text. */
const NOTE_LIMIT = 10_000;

const NOTHING: Evidence = { title: '', place: '', date: '' };

/** A note, and up to three pieces of evidence. Kept as typed; a piece with nothing in it is not kept. */
export function NoteAndEvidence({ id, entry, examples, workspace }: Props) {
  const kept = entry.evidence ?? [];
  const [rows, setRows] = useState<readonly Evidence[]>(kept.length ? kept : [NOTHING]);
  const shown = [...rows];

  const left = NOTE_LIMIT - (entry.note ?? '').length;

  const change = (index: number, field: keyof Evidence, value: string) => {
    const next = shown.map((each, at) => (at === index ? { ...each, [field]: value } : each));
    setRows(next);
    workspace.listEvidence(
      id,
      next.filter(({ title, place, date }) => title || place || date),
    );
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
            maxLength={NOTE_LIMIT}
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
        {shown.map((evidence, index) => (
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
        {shown.length < EVIDENCE_LIMIT && (
          <button type="button" class="link-button" onClick={() => setRows([...shown, NOTHING])}>
            Add more evidence
          </button>
        )}
      </div>
    </details>
  );
}
