import { LEVELS } from '../../model/answer';
import type { StatementView } from '../../model/group';

/**
 * One mark a person in four columns. A "nearly" has a plus; what someone else does is a ring. The sentence beside it says the same, so it
 * is hidden from screen readers. With more than a dozen in a column the marks are smaller, never left out.
 */
export function MarkPlot({ view }: { readonly view: StatementView }) {
  const most = Math.max(...view.counts, 1);
  return (
    <div class={`mark-plot${most > 12 ? ' mark-plot-many' : ''}`} aria-hidden="true">
      {LEVELS.map((level) => (
        <div key={level} class="mark-column">
          <span class="marks">
            {view.marks
              .filter((mark) => mark.level === level)
              .map((mark) => (
                <i key={mark.response} class={mark.elsewhere ? 'vote vote-ring' : 'vote'}>
                  {mark.nearly ? '+' : ''}
                </i>
              ))}
          </span>
          <span class="mark-level">{level}</span>
        </div>
      ))}
    </div>
  );
}
