import type { FileProblem } from '../../exchange/limits';
import { unreadableWords } from '../words/file-words';

/** The assessment is on this device, and this version of the site cannot read it. */
export function CannotRead({ problem }: { readonly problem: FileProblem }) {
  return (
    <div class="stack">
      <h1>That assessment cannot be read here</h1>
      <p>{unreadableWords(problem)}</p>
      <p>
        <a href="/assess/">Go to your assessments: there you can save it as it is, and see what of it can be opened</a>
      </p>
    </div>
  );
}
