import { useEffect, useState } from 'preact/hooks';
import { type Assessment, statementsAsked } from '../../model/assessment';
import type { Bank } from '../../model/bank';
import { draftAddress, invitationAddress, saveInvitation } from '../../exchange/invite-and-reply';
import { Copy } from '../send/Copy';
import { invitationDraft } from '../words/send-words';
import { minutesFor } from '../words/minutes';
import { DayField } from '../kit/DayField';

interface Props {
  readonly assessment: Assessment;
  readonly bank: Bank;
}

/** Asks others to answer: a link, a draft of an e-mail, a file. None of them holds an answer. */
export function Invite({ assessment, bank }: Props) {
  const [address, setAddress] = useState('');
  const [by, setBy] = useState('');
  const [said, setSaid] = useState('');
  const { title, parts, depth } = assessment;

  useEffect(() => {
    let late = false;
    void invitationAddress(assessment, location.origin).then((made) => !late && setAddress(made));
    return () => void (late = true);
  }, [title, parts, depth]);

  const draft = address && invitationDraft(bank.statements, assessment, address, by);
  const mail = draft && draftAddress(`Please answer: ${title}`, draft);
  return (
    <>
      <p class="intro">
        Each person answers alone, on their own device: {statementsAsked(bank.statements, assessment).length}{' '}
        statements, about {minutesFor(assessment)} minutes. Then they send their answers back to you as a file or a
        text. The invitation holds the set-up and no answers.
      </p>
      {address && <Copy id="invitation-link" label="The link" text={address} button="Copy the link" />}
      <DayField
        id="invitation-by"
        label={
          <>
            By when? <span class="hint">(for the e-mail; you can leave this)</span>
          </>
        }
        value={by}
        onDay={setBy}
      />
      <p class="cluster">
        {mail && (
          <a class="button button-quiet" href={mail}>
            Write an e-mail
          </a>
        )}
        <button
          type="button"
          class="button button-quiet"
          onClick={() => setSaid(`Saved as ${saveInvitation(assessment)}.`)}
        >
          Save it as a file
        </button>
        <span role="status">{said}</span>
      </p>
      {draft && (
        <details>
          <summary>The words of the invitation, to copy</summary>
          <Copy id="invitation-words" label="The invitation" text={draft} button="Copy the words" rows={12} />
        </details>
      )}
    </>
  );
}
