import { SIZES } from '../../model/assessment';
import type { Candidate } from '../../model/shortlist';
import { SIZE_NAMES } from '../words/plan-words';

/** Impact against effort: where each placed candidate stands. A table, so that everybody can read it. */
export function Matrix({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const placed = candidates.filter(({ placement }) => placement?.impact && placement.effort);
  if (placed.length === 0) return null;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Impact against effort">
      <table class="matrix">
        <caption>Impact against effort: large impact for small effort is top left</caption>
        <thead>
          <tr>
            <td />
            {SIZES.map((effort) => (
              <th key={effort} scope="col">
                Effort {SIZE_NAMES[effort]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...SIZES].reverse().map((impact) => (
            <tr key={impact}>
              <th scope="row">Impact {SIZE_NAMES[impact]}</th>
              {SIZES.map((effort) => (
                <td key={effort}>
                  {placed
                    .filter(({ placement }) => placement?.impact === impact && placement.effort === effort)
                    .map(({ standing }) => standing.statement.id)
                    .join(', ')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
