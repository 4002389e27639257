import { draftAction } from '../../model/actions';
import { type Assessment, SIZES, type Size } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { type Candidate, quarterOf } from '../../model/shortlist';
import { withSlot } from '../../model/paths';
import type { Workspace } from '../../workspace/workspace';
import { standingWords } from '../words/baton-words';
import { PartMark } from '../kit/PartMark';
import { QUARTERS, REASONS, SIZE_NAMES } from '../words/plan-words';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly candidates: readonly Candidate[];
  readonly words: ReadonlyMap<string, StatementWords>;
  readonly chosen: (id: string) => void;
}

/** Candidates for action with the reasons; placed on impact and effort; chosen. */
export function Shortlist({ assessment, workspace, candidates, words, chosen }: Props) {
  const place = (id: string, what: 'impact' | 'effort', size: Size | undefined) =>
    workspace.change((before, at) => {
      const { [what]: _was, ...rest } = before.placements?.[id] ?? {};
      return withSlot(before, `placement/${id}`, size ? { ...rest, [what]: size } : rest, at);
    });
  const matter = (id: string, does: boolean) =>
    workspace.change((before, at) => {
      const others = (before.matters ?? []).filter((each) => each !== id);
      return { ...before, matters: does ? [...others, id] : others, changed: at };
    });
  const choose = ({ standing }: Candidate) => {
    const text = words.get(standing.statement.id);
    if (!text) return;
    const id = workspace.newId();
    const done = workspace.change((before, at) =>
      withSlot(before, `action/${id}`, draftAction(standing, text, { id, now: at }), at),
    );
    if (done) chosen(id);
  };
  return (
    <ol class="plain-list">
      {candidates.map((candidate) => {
        const { standing, reasons, placement } = candidate;
        const { id, part } = standing.statement;
        const quarter = quarterOf(placement);
        const has = (assessment.actions ?? []).filter(({ statement }) => statement === id).length;
        return (
          <li key={id} class="candidate" data-part={part}>
            <h3 id={`candidate-${id}`}>
              <PartMark part={part} /> {words.get(id)?.statement ?? id} <span class="hint">{id}</span>
            </h3>
            <p>
              {standingWords(standing)}. <strong>Why it is here:</strong>{' '}
              {reasons.map((reason) => REASONS[reason]).join('; ')}.
            </p>
            <div class="cluster no-print">
              {(['impact', 'effort'] as const).map((what) => (
                <div key={what} class="field">
                  <label for={`${what}-${id}`}>
                    {what === 'impact' ? 'Impact' : 'Effort'}
                    <span class="visually-hidden"> of {id}</span>
                  </label>
                  <select
                    id={`${what}-${id}`}
                    class="input"
                    value={placement?.[what] ?? ''}
                    onChange={(event) =>
                      place(
                        id,
                        what,
                        SIZES.find((size) => String(size) === event.currentTarget.value),
                      )
                    }
                  >
                    <option value="">Not placed</option>
                    {SIZES.map((size) => (
                      <option key={size} value={size}>
                        {SIZE_NAMES[size]}
                      </option>
                    ))}
                  </select>
                </div>
              ))}
              <label class="choice">
                <input
                  type="checkbox"
                  checked={assessment.matters?.includes(id) ?? false}
                  onChange={(event) => matter(id, event.currentTarget.checked)}
                />
                <span>Matters most to us</span>
              </label>
              <button type="button" class="button button-quiet" onClick={() => choose(candidate)}>
                {has > 0 ? 'Plan another action' : 'Plan an action'}
                <span class="visually-hidden"> for {id}</span>
              </button>
            </div>
            <p class="hint">
              {quarter ? `${QUARTERS[quarter]}.` : ''} {has > 0 ? `${has} planned.` : ''}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
