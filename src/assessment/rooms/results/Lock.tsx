import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { saveLocked } from '../../exchange/save-locked';

/** The fewest letters a passphrase may have: a few words in a row are easily more. */
const FEWEST = 12;

/** A file locked with a passphrase, for those who send it by e-mail. */
export function Lock({ assessment }: { readonly assessment: Assessment }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [seen, setSeen] = useState(false);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  return (
    <details class="no-print">
      <summary>Save a file locked with a passphrase</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setSaid('');
          if (first.length < FEWEST)
            return setProblem(`Make it ${FEWEST} letters or more: four words in a row are easy to remember.`);
          if (first !== second) return setProblem('The two are not the same. Type the second one again.');
          setProblem('');
          void saveLocked(assessment, first).then(
            (name) => setSaid(`Saved as ${name}.`),
            () =>
              setProblem(
                'This browser cannot lock a file here: the site must be opened over https. Save the file without a passphrase instead.',
              ),
          );
        }}
      >
        <p class="check">
          <strong>A lost passphrase cannot be recovered.</strong> Nobody, this site included, can open the file without
          it. Tell it to people by another way than the file.
        </p>
        <div class="field">
          <label for="lock-first">Passphrase</label>
          <input
            id="lock-first"
            class="input"
            type={seen ? 'text' : 'password'}
            autocomplete="new-password"
            value={first}
            onInput={(event) => setFirst(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="lock-second">The same again</label>
          <input
            id="lock-second"
            class="input"
            type={seen ? 'text' : 'password'}
            autocomplete="new-password"
            value={second}
            onInput={(event) => setSecond(event.currentTarget.value)}
          />
        </div>
        <label class="choice">
          <input type="checkbox" checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
          <span>Show it</span>
        </label>
        <div role="alert">{problem && <p class="error-text">{problem}</p>}</div>
        <p class="cluster">
          <button type="submit" class="button button-quiet">
            Save the locked file
          </button>
          <span role="status">{said}</span>
        </p>
      </form>
    </details>
  );
}
