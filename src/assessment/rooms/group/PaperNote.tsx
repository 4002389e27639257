import { useEffect, useRef } from 'preact/hooks';
import { EVIDENCE_LIMIT, type Entry, type Evidence } from '../../model/assessment';
import { LIMITS } from '../../exchange/limits';
import { DayInput } from '../kit/DayInput';

interface Props {
  readonly statement: string;
  readonly entry: Entry;
  /** Puts down the note and the evidence; the answer stays as it is. */
  readonly write: (said: Pick<Entry, 'note' | 'evidence'>) => void;
  /** Goes on to the next statement. */
  readonly on: () => void;
}

const NOTHING: Evidence = { title: '', place: '', date: '' };

/** What somebody wrote on paper beside the answer: a note, and evidence with its place and date. */
export function PaperNote({ statement, entry, write, on }: Props) {
  const { note = '', evidence = [] } = entry;
  const field = useRef<HTMLTextAreaElement>(null);
  // Opened by a key or a button: what is typed next belongs here.
  useEffect(() => field.current?.focus(), []);
  const rows = evidence.length < EVIDENCE_LIMIT ? [...evidence, NOTHING] : evidence;
  const put = (index: number, part: Partial<Evidence>) => {
    const pieces = rows
      .with(index, { ...(rows[index] ?? NOTHING), ...part })
      .filter(({ title, place, date }) => title || place || date);
    write({ ...(note && { note }), ...(pieces.length > 0 && { evidence: pieces }) });
  };
  const id = `paper-${statement}`;
  return (
    <div class="paper-more paper-note stack">
      <div class="field">
        <label for={`${id}-note`}>
          Note on the sheet<span class="visually-hidden">, {statement}</span>
        </label>
        <textarea
          id={`${id}-note`}
          class="input"
          rows={2}
          ref={field}
          maxLength={LIMITS.text}
          value={note}
          onInput={(event) => {
            const written = event.currentTarget.value;
            write({ ...(written && { note: written }), ...(evidence.length > 0 && { evidence }) });
          }}
        />
      </div>
      {rows.map((piece, index) => (
        <fieldset key={index} class="evidence">
          <legend class="legend">
            Evidence {index + 1}
            <span class="visually-hidden">, {statement}</span>
          </legend>
          <div class="field">
            <label for={`${id}-title-${index}`}>What shows it</label>
            <input
              id={`${id}-title-${index}`}
              class="input"
              maxLength={1000}
              value={piece.title}
              onInput={(event) => put(index, { title: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`${id}-place-${index}`}>Where it is</label>
            <input
              id={`${id}-place-${index}`}
              class="input"
              maxLength={1000}
              value={piece.place}
              onInput={(event) => put(index, { place: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={`${id}-date-${index}`}>Its date</label>
            <DayInput id={`${id}-date-${index}`} value={piece.date} onDay={(date) => put(index, { date })} />
          </div>
        </fieldset>
      ))}
      <p>
        <button type="button" class="link-button" onClick={on}>
          On to the next statement
        </button>
      </p>
    </div>
  );
}
