import { useMemo, useState } from 'preact/hooks';
import { PARTS, labelOf } from '../../../cycle/parts';
import { type Shot, compare } from '../../model/compare';
import { longDay } from '../words/dates';
import type { Bank, StatementWords } from '../../model/bank';
import { levelRange, some } from '../words/sentences';
import { MOVEMENTS, LEFT_OUT } from '../words/compare-words';

interface Props {
  readonly bank: Bank;
  /** Oldest first. */
  readonly shots: readonly { readonly key: string; readonly name: string; readonly shot: Shot }[];
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** Several moments, statement by statement, only like with like; what moved, and the evidence beside it. */
export function Comparing({ bank, shots, words }: Props) {
  const [moved, setMoved] = useState(true);
  const { rows, leftOut, unknownEditions } = useMemo(
    () =>
      compare(
        bank.statements,
        shots.map(({ shot }) => shot),
        bank.steps ?? [],
      ),
    [bank, shots],
  );
  const count = (movement: keyof typeof MOVEMENTS) => rows.filter((row) => row.movement === movement).length;
  const shown = moved ? rows.filter(({ movement }) => movement === 'up' || movement === 'down') : rows;
  return (
    <>
      <p role="status">
        {some(rows.length, 'statement')} can be compared: {count('up')} up, {count('down')} down, {count('same')} the
        same, {count('not-known')} not known.
      </p>
      {unknownEditions.length > 0 && (
        <p class="check">
          They answer editions ({unknownEditions.join(', ')}) that this site cannot bring together, so nothing is
          compared.
        </p>
      )}
      <label class="choice no-print">
        <input type="checkbox" checked={moved} onChange={(event) => setMoved(event.currentTarget.checked)} />
        <span>Only what moved</span>
      </label>
      <div class="scroll" tabIndex={0} role="region" aria-label="Statement by statement">
        <table class="list-table counts compare-table">
          <caption class="visually-hidden">The level of each statement at each moment</caption>
          <thead>
            <tr>
              <th scope="col">Statement</th>
              {shots.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">Moved</th>
              <th scope="col">Evidence that is new</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ statement, standings, movement }) => {
              const first = new Set(standings[0]?.evidence.map(({ title }) => title));
              const fresh = standings.at(-1)?.evidence.filter(({ title }) => !first.has(title)) ?? [];
              return (
                <tr key={statement.id}>
                  <th scope="row">
                    {statement.id} <span class="hint">{words.get(statement.id)?.statement}</span>
                  </th>
                  {standings.map((standing, index) => (
                    <td key={index} data-label={shots[index]?.name}>
                      {levelRange(standing)}
                      {standing.agreement && <span class="hint"> agreed {longDay(standing.agreement.on)}</span>}
                    </td>
                  ))}
                  <td data-label="Moved">
                    <span aria-hidden="true">{MOVEMENTS[movement].sign} </span>
                    {MOVEMENTS[movement].name}
                  </td>
                  <td data-label="New evidence">
                    {fresh.length > 0 ? fresh.map(({ title }) => title).join('; ') : 'none listed'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p>Nothing moved. With better evidence for the same level, that is progress too.</p>}
      {leftOut.length > 0 && (
        <details>
          <summary>Left out: {leftOut.length}</summary>
          <ul>
            {leftOut.map(({ id, why }) => (
              <li key={id}>
                {id}: {LEFT_OUT[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="hint">
        Parts compared: {[...new Set(rows.map(({ statement }) => labelOf(PARTS[statement.part])))].join(', ') || 'none'}
        .
      </p>
    </>
  );
}
