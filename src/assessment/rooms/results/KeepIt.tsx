import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { Bank } from '../../model/bank';
import { saveAsCsv } from '../../exchange/save-csv';
import { saveAsFile } from '../../exchange/save-file';
import { addressOf } from '../kit/route';
import { CSV_NOT_MADE } from '../words/refusal-words';
import { Lock } from './Lock';
import { VIEWPOINT_NAMES } from '../words/names';
import { savedWords } from '../words/saved-words';

/** Ways to take the result away. */
export function KeepIt({ assessment, bank }: { readonly assessment: Assessment; readonly bank: Bank }) {
  const [said, setSaid] = useState('');
  return (
    <section class="section no-print" aria-labelledby="keep">
      <h2 id="keep">Keep it</h2>
      <p class="intro">
        The file opens again here, on this device or another. It holds everything you wrote: look at it before you pass
        it on.
      </p>
      <p class="cluster">
        <button type="button" class="button" onClick={() => setSaid(savedWords(saveAsFile(assessment)))}>
          Save a file
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() =>
            void saveAsCsv(assessment, bank, (viewpoint) => VIEWPOINT_NAMES[viewpoint]).then(
              (name) => setSaid(`Saved as ${name}.`),
              () => setSaid(CSV_NOT_MADE),
            )
          }
        >
          Save for a spreadsheet (CSV)
        </button>
        <button type="button" class="button button-quiet" onClick={() => print()}>
          Print
        </button>
      </p>
      <p>
        For your board:{' '}
        <a href={addressOf({ view: 'report', assessment: assessment.id })}>a report with one page first</a>, as a Word
        document or a workbook. For the public: a page in everyday words, from the same place.
      </p>
      <p role="status">{said}</p>
      <Lock assessment={assessment} />
    </section>
  );
}
