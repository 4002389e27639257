import type { HandOver } from '../../model/handovers';
import { PartMark } from '../kit/PartMark';
import { BatonWheel } from './BatonWheel';
import { HAND_OVER_NAMES, handOverSentence, handOverTitle } from '../words/baton-words';

/** Where the baton is dropped: the first thing a board sees. Every hand-over on the wheel and in words. */
export function HandOvers({ handOvers }: { readonly handOvers: readonly HandOver[] }) {
  const count = (state: HandOver['state']) => handOvers.filter((each) => each.state === state).length;
  if (handOvers.length === 0) return <p>The parts of this assessment hold no hand-over.</p>;
  return (
    <>
      <p class="intro">
        {handOvers.length === 1 ? 'One hand-over' : `${handOvers.length} hand-overs`}: {count('strong')} strong,{' '}
        {count('weak')} weak, {count('not-known')} not known.
      </p>
      <div class="results-grid">
        <div class="results-picture">
          <BatonWheel handOvers={handOvers} />
          <p class="hint">
            Whole line and tick: strong. Broken line and cross: weak. Dots and question mark: not known.
          </p>
        </div>
        <ul class="plain-list stack hand-over-list">
          {handOvers.map((handOver) => (
            <li key={`${handOver.baton.from}-${handOver.baton.to}`} class={`hand-over-${handOver.state}`}>
              <p>
                <PartMark part={handOver.baton.from} /> <strong>{handOverTitle(handOver)}:</strong>{' '}
                <span class="tag">{HAND_OVER_NAMES[handOver.state]}</span>
              </p>
              <p>{handOverSentence(handOver)}</p>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
