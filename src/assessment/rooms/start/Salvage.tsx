import type { Salvaged } from '../../exchange/salvage';
import { leftOutWords } from '../words/salvage-words';

interface Props {
  readonly salvaged: Salvaged;
  /** The button's words, and what it does. */
  readonly button: string;
  readonly open: () => void;
}

/** What can be opened without what is damaged, and exactly what that is. */
export function Salvage({ salvaged: { leftOut }, button, open }: Props) {
  return (
    <div class="stack">
      <p>It can be opened without what is damaged. This is left out, and the rest is as it was:</p>
      <ul>
        {leftOut.map((each) => (
          <li key={each.place}>{leftOutWords(each)}</li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={open}>
          {button}
        </button>
      </p>
    </div>
  );
}
