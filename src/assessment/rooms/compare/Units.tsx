import { useState } from 'preact/hooks';
import { TextInput } from '../kit/TextInput';
import { PARTS, PART_IDS, labelOf } from '../../../cycle/parts';
import { LEVELS } from '../../model/answer';
import type { Bank } from '../../model/bank';
import { FEWEST_PEOPLE, type Shot, unitShape } from '../../model/compare';

/** Several units side by side: counts of statements, never a rank. Names can be changed here, for this screen only. */
export function Units({
  bank,
  shots,
}: {
  readonly bank: Bank;
  readonly shots: readonly { readonly key: string; readonly name: string; readonly shot: Shot }[];
}) {
  const [aliases, setAliases] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <p class="hint">
        In the order you chose them; there is no rank. A unit in which fewer than {FEWEST_PEOPLE} people answered is not
        shown, so that nobody can be picked out. A middle between two levels counts at the lower.
      </p>
      <div class="units">
        {shots.map(({ key, name, shot }) => {
          const shape = unitShape(bank.statements, shot);
          const title = aliases[key] ?? name;
          return (
            <section key={key} class="card stack" aria-label={title}>
              <div class="field">
                <label for={`alias-${key}`}>Name to show</label>
                <TextInput
                  id={`alias-${key}`}
                  most={80}
                  value={title}
                  onText={(text) => setAliases({ ...aliases, [key]: text })}
                />
              </div>
              {shape.hidden ? (
                <p>
                  {shape.people === 1 ? 'One person' : `${shape.people} people`} answered. With fewer than{' '}
                  {FEWEST_PEOPLE} it is not shown beside others.
                </p>
              ) : (
                <table class="unit-shape">
                  <caption>{shape.people} people; statements at each level</caption>
                  <thead>
                    <tr>
                      <th scope="col">Part</th>
                      {LEVELS.map((level) => (
                        <th key={level} scope="col">
                          {level}
                        </th>
                      ))}
                      <th scope="col">None</th>
                    </tr>
                  </thead>
                  <tbody>
                    {PART_IDS.flatMap((id) => shape.parts.filter(({ part }) => part === id)).map(
                      ({ part, at, noLevel }) => (
                        <tr key={part} data-part={part}>
                          <th scope="row">{labelOf(PARTS[part])}</th>
                          {at.map((count, level) => (
                            <td key={level}>
                              {count} <span aria-hidden="true">{'●'.repeat(count)}</span>
                            </td>
                          ))}
                          <td>{noLevel}</td>
                        </tr>
                      ),
                    )}
                  </tbody>
                </table>
              )}
            </section>
          );
        })}
      </div>
    </>
  );
}
