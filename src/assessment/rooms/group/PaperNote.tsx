import { EVIDENCE_LIMIT, type Entry, type Evidence } from '../../model/assessment';
import { LIMITS } from '../../exchange/limits';
import { DayField } from '../kit/DayField';
import { TextInput } from '../kit/TextInput';

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
        <TextInput
          id={`${id}-note`}
          rows={2}
          begin
          most={LIMITS.text}
          value={note}
          onText={(text) => write({ ...(text && { note: text }), ...(evidence.length > 0 && { evidence }) })}
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
            <TextInput
              id={`${id}-title-${index}`}
              most={1000}
              value={piece.title}
              onText={(text) => put(index, { title: text })}
            />
          </div>
          <div class="field">
            <label for={`${id}-place-${index}`}>Where it is</label>
            <TextInput
              id={`${id}-place-${index}`}
              most={1000}
              value={piece.place}
              onText={(text) => put(index, { place: text })}
            />
          </div>
          <DayField
            id={`${id}-date-${index}`}
            label="Its date"
            value={piece.date}
            onDay={(date) => put(index, { date })}
          />
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
