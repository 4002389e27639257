import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { responseText, saveResponse } from '../../store/send';
import { CopyButton } from './CopyButton';

/** For somebody who was invited: the way back. Says plainly what goes. */
export function SendBack({ assessment }: { readonly assessment: Assessment }) {
  const [said, setSaid] = useState('');
  return (
    <section class="section check stack no-print" aria-labelledby="send-back">
      <h2 id="send-back">Send your answers back</h2>
      <p>
        Whoever invited you gets your answers only if you send them. They hold your levels, notes, evidence and viewpoint
        {assessment.responses[0].name ? ', and the name you gave' : ', and no name'}. Take out of your notes what they should not read.
      </p>
      <p class="cluster">
        <CopyButton name="Copy as text" text={() => responseText(assessment)} />
        <button type="button" class="button button-quiet" onClick={() => setSaid(`Saved as ${saveResponse(assessment)}. Attach it to a message.`)}>
          Save as a file
        </button>
        <span role="status">{said}</span>
      </p>
      <p class="hint">
        Paste the text into an e-mail or a chat, whole. If you change an answer later, send it again: the newer one takes the place of the older.
      </p>
    </section>
  );
}
