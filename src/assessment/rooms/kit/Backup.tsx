import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { goOn } from './act';
import { later, promised, rememberFile, wantsFile } from '../../memory/backup';
import { saveAsFile } from '../../exchange/save-file';
import { savedWords } from '../words/saved-words';

/**
 * Offers a file where the browser may clear what it keeps: Safari after seven days without a visit, others when room is short. Says
 * nothing where the browser has promised to keep it.
 */
export function Backup({ assessment }: { readonly assessment: Assessment }) {
  const [kept, setKept] = useState<boolean>();
  const [done, setDone] = useState('');
  useEffect(() => {
    if (wantsFile(assessment)) void promised().then((answer) => setKept(answer ?? false));
  }, [assessment.id]);
  if (done) return <p>{done}</p>;
  if (kept !== false || !wantsFile(assessment)) return null;
  return (
    <div class="notice no-print">
      <p>
        This browser has not promised to keep your work. Some clear it after a week without a visit, and a private
        window when it is closed. A file is safe.
      </p>
      <p class="cluster">
        <button
          type="button"
          class="link-button"
          onClick={() => {
            const name = saveAsFile(assessment);
            rememberFile(assessment);
            setDone(savedWords(name));
            goOn(savedWords(name), 'room');
          }}
        >
          Keep a copy as a file
        </button>
        <button
          type="button"
          class="link-button"
          onClick={() => {
            later(assessment);
            setKept(undefined);
            goOn('Left for later.', 'room');
          }}
        >
          Later
        </button>
      </p>
    </div>
  );
}
