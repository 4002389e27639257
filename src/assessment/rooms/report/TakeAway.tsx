import { useState } from 'preact/hooks';
import type { BoardPaper, PictureName } from '../../exchange/paper';
import type { TableNames } from '../../exchange/paper';
import type { Assessment } from '../../model/assessment';
import type { Bank } from '../../model/bank';
import { saveBoardPaper, savePicture, saveTable, saveWorkbook } from '../../exchange/save-report';
import { HAND_OVER_NAMES } from '../words/baton-words';
import { LABEL_NAMES } from '../words/group-words';
import { VOICE_NAMES } from '../words/voice-words';
import { STRENGTH_NAMES, VIEWPOINT_NAMES, STATE_NAMES } from '../words/names';

const NAMES: TableNames = {
  viewpoint: (id) => VIEWPOINT_NAMES[id],
  label: (id) => LABEL_NAMES[id],
  voice: (kind) => VOICE_NAMES[kind],
  strength: (id) => (id ? (STRENGTH_NAMES[id as keyof typeof STRENGTH_NAMES] ?? id) : ''),
  actionState: (id) => STATE_NAMES[id],
  handOver: (id) => HAND_OVER_NAMES[id],
};

const TABLES = ['Group', 'Answers', 'What people wrote', 'Evidence', 'Hand-overs', 'Actions'] as const;
const PICTURES: readonly (readonly [PictureName, string])[] = [
  ['batons', 'The wheel with the hand-overs'],
  ['shape', 'The level of every statement'],
];

interface Props {
  readonly assessment: Assessment;
  readonly bank: Bank;
  readonly paper: BoardPaper;
  readonly drawing: (name: PictureName) => SVGSVGElement | undefined;
}

/** Ways to take the report away: each is made on this device, when it is asked for. */
export function TakeAway({ assessment, bank, paper, drawing }: Props) {
  const [said, setSaid] = useState('');
  const save = (making: Promise<string>) => {
    setSaid('Making it…');
    void making.then(
      (name) => setSaid(`Saved as ${name}.`),
      () => setSaid('It could not be made. Check your connection and try again.'),
    );
  };
  const altOf = (name: PictureName) =>
    [...paper.front, ...paper.detail].find((block) => block.kind === 'picture' && block.name === name) as
      { readonly alt: string } | undefined;
  return (
    <section class="section no-print" aria-labelledby="take-away">
      <h2 id="take-away">Take it with you</h2>
      <p class="intro">
        Everything is made on this device. It holds what people wrote: look at it before you pass it on.
      </p>
      <p class="cluster">
        <button type="button" class="button" onClick={() => print()}>
          Print
        </button>
        <button
          type="button"
          class="button button-quiet"
          onClick={() => save(saveBoardPaper(assessment, paper, drawing))}
        >
          Word document
        </button>
        <button type="button" class="button button-quiet" onClick={() => save(saveWorkbook(assessment, bank, NAMES))}>
          Workbook (Excel)
        </button>
        <a
          class="button button-quiet"
          href="#tell"
          onClick={(event) => {
            // What stands after the # of the address is where the app is.
            event.preventDefault();
            document.getElementById('tell')?.scrollIntoView();
            document.getElementById('tell')?.focus({ preventScroll: true });
          }}
        >
          A page for the public
        </a>
      </p>
      <p role="status">{said}</p>
      <details>
        <summary>Single tables and pictures</summary>
        <div class="stack">
          <p class="cluster">
            <span>Tables as CSV:</span>
            {TABLES.map((name) => (
              <button
                key={name}
                type="button"
                class="link-button"
                onClick={() => save(saveTable(assessment, bank, NAMES, name))}
              >
                {name}
              </button>
            ))}
          </p>
          {PICTURES.map(([name, title]) => (
            <div key={name}>
              <p class="cluster">
                <span>{title}:</span>
                {(['svg', 'png'] as const).map((kind) => (
                  <button
                    key={kind}
                    type="button"
                    class="link-button"
                    onClick={() => {
                      const found = drawing(name);
                      if (found) save(savePicture(assessment, found, name, altOf(name)?.alt ?? title, kind));
                    }}
                  >
                    {kind.toUpperCase()}
                    <span class="visually-hidden"> of {title.toLowerCase()}</span>
                  </button>
                ))}
              </p>
              <p class="hint">Text to set beside it: {altOf(name)?.alt}</p>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}
