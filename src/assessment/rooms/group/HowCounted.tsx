import type { AgreementLabel } from '../../model/agreement';
import { LabelSign } from './LabelSign';
import { LABEL_MEANINGS } from '../words/group-words';

/** The rules, set before anybody looked. */
export function HowCounted() {
  return (
    <section class="section stack" id="how-counted" aria-labelledby="how-counted-heading">
      <h2 id="how-counted-heading">How this is counted</h2>
      <dl class="label-meanings">
        {Object.entries(LABEL_MEANINGS).map(([label, meaning]) => (
          <div key={label}>
            <dt>
              <LabelSign label={label as AgreementLabel} />
            </dt>
            <dd>{meaning.charAt(0).toUpperCase() + meaning.slice(1)}</dd>
          </div>
        ))}
      </dl>
      <ul class="how-counted">
        <li>
          The middle is the answer in the middle when all stand in a row. With an even number there are two; if they
          differ, both are given: "2 to 3". Levels are an order, so nothing here is an average or a score.
        </li>
        <li>
          "Nearly the next level" stays in its own column, with a plus. What someone else does for you counts at the
          level it was given.
        </li>
        <li>
          "Don't know", "not applicable" and "prefer not to say" have no level. They are counted beside the marks, and
          lower nothing.
        </li>
        <li>
          Viewpoints differ when their middle answers are a level or more apart. A viewpoint with one person is shown
          apart only if that person agreed. If just one person would be left over, another viewpoint is not shown apart
          either, because the one could be worked out.
        </li>
        <li>
          The order to discuss is split, lone voice, spread, close, too few for a label; inside each, the least agreed
          first, by Tastle and Wierman's measure of consensus. The labels are this edition's own rule.
        </li>
      </ul>
    </section>
  );
}
