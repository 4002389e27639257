import type { PartId } from '../../../cycle/parts';
import { type Response, entryOf } from '../../model/assessment';
import type { Statement, StatementWords } from '../../model/bank';
import { answerWords } from '../words/sentences';

interface Props {
  readonly title: string;
  readonly part: PartId;
  readonly statements: readonly Statement[];
  readonly response: Response;
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** Every answer of one part with its note and evidence: the detail behind the first page, and what is printed for a board. */
export function AllAnswers({ title, part, statements, response, words }: Props) {
  return (
    <table class="list-table all-answers" data-part={part}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Statement</th>
          <th scope="col">Answer</th>
          <th scope="col">Note and evidence</th>
        </tr>
      </thead>
      <tbody>
        {statements.map(({ id }) => {
          const { answer, note, evidence = [] } = entryOf(response, id);
          return (
            <tr key={id}>
              <th scope="row">
                <span class="statement-id">{id}</span> {words.get(id)?.statement}
              </th>
              <td data-label="Answer">{answerWords(answer)}</td>
              <td data-label="Note and evidence">
                {note && <p class="note">{note}</p>}
                {evidence.map(({ title: name, place, date }, index) => (
                  <p key={index}>{[name, place, date].filter(Boolean).join('; ')}</p>
                ))}
                {!note && evidence.length === 0 && <span class="hint">None</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
