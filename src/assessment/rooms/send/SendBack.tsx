import { useEffect, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { draftAddress, responseText, saveResponse } from '../../exchange/invite-and-reply';
import { Copy } from './Copy';
import { heldWords } from '../words/send-words';

/** A person's answers on their way back to whoever asked for them: as a file, or as a text. */
export function SendBack({ assessment }: { readonly assessment: Assessment }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [response] = assessment.responses;

  useEffect(() => {
    let late = false;
    void responseText(assessment).then((made) => !late && setText(made));
    return () => void (late = true);
  }, [response, assessment.title]);

  const draft = text && draftAddress(`My answers: ${assessment.title}`, text);
  return (
    <>
      <p>{heldWords(assessment)} Look through your answers first: whoever gets them can read all of it.</p>
      <p class="cluster">
        <button
          type="button"
          class="button"
          onClick={() => setSaid(`Saved as ${saveResponse(assessment)}. Send that file to whoever asked you.`)}
        >
          Save your answers as a file
        </button>
        <span role="status">{said}</span>
      </p>
      {text && (
        <>
          <Copy
            id="answers-text"
            label="Or as a text, to paste into an e-mail or a chat"
            text={text}
            button="Copy the text"
            rows={5}
          />
          {draft ? (
            <p>
              <a href={draft}>Put the text into a new e-mail</a>
            </p>
          ) : (
            <p class="hint">
              The text is too long for a ready-made e-mail. Copy it and paste it into one, or send the file.
            </p>
          )}
        </>
      )}
    </>
  );
}
