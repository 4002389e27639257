import type { Stop } from '../../workspace/gate';
import { stopWords } from '../words/stop-words';

/** Says why an act was stopped. It stands where what is wrong with saving stands, and goes with the next act. */
export function Stopped({ stop }: { readonly stop: Stop }) {
  return <p class="saving-wrong">{stopWords(stop)}</p>;
}
