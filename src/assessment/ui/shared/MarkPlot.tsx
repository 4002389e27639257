import { LEVELS } from '../../model/answer';
import type { Mark, StatementView } from '../../model/group';

/** More marks than this in a column are written as a run of signs: thousands of elements would make a large group slow. */
const FEW = 12;

/**
 * One mark a person in four columns. A "nearly" has a plus; what someone else does is a ring. The sentence beside it says the same, so it
 * is hidden from screen readers. In a large group the marks are smaller; none is left out.
 */
export function MarkPlot({ view }: { readonly view: StatementView }) {
  return (
    <div class="mark-plot" aria-hidden="true">
      {LEVELS.map((level) => {
        const marks = view.marks.filter((mark) => mark.level === level);
        return (
          <div key={level} class="mark-column">
            {marks.length > FEW ? (
              <span class="mark-run">{marks.map(sign).join('')}</span>
            ) : (
              <span class="marks">
                {marks.map((mark) => (
                  <i key={mark.response} class={mark.elsewhere ? 'vote vote-ring' : 'vote'}>
                    {mark.nearly ? '+' : ''}
                  </i>
                ))}
              </span>
            )}
            <span class="mark-level">{level}</span>
          </div>
        );
      })}
    </div>
  );
}

function sign({ elsewhere, nearly }: Mark): string {
  if (elsewhere) return '○';
  return nearly ? '⊕' : '●';
}
