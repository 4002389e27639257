import { PARTS, labelOf } from '../../../cycle/parts';
import { LEVELS } from '../../model/answer';
import type { PartResult } from '../../model/results';

/** The counts behind the wheel and the sentences. */
export function CountTable({ parts }: { readonly parts: readonly PartResult[] }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Counts, part by part">
      <table class="counts list-table">
        <caption class="visually-hidden">How many statements stand at each level, part by part</caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                Level {level}
              </th>
            ))}
            <th scope="col">Don't know</th>
            <th scope="col">Not applicable</th>
            <th scope="col">Other</th>
            <th scope="col">Not answered</th>
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ part, spread }) => (
            <tr key={part}>
              <th scope="row">{labelOf(PARTS[part])}</th>
              {LEVELS.map((level) => (
                <td key={level} data-label={`Level ${level}`}>
                  {spread.at[level] + spread.elsewhereAt[level]}
                  {spread.elsewhereAt[level] > 0 && (
                    <span class="hint"> ({spread.elsewhereAt[level]} by someone else)</span>
                  )}
                </td>
              ))}
              <td data-label="Don't know">{spread.dontKnow}</td>
              <td data-label="Not applicable">{spread.notApplicable}</td>
              <td data-label="Other">{spread.elsewhereUnrated + spread.preferNotToSay}</td>
              <td data-label="Not answered">{spread.unanswered}</td>
              <td data-label="All">{spread.total}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">"Other" is done by someone else and not rated, or prefer not to say.</p>
    </div>
  );
}
