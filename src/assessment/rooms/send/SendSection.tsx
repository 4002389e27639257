import { useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import { NOT_COME, useLater } from '../kit/use-later';

/** Sending answers back. First for a person who was invited; for others a small thing, further down. Its script comes when it is wanted. */
export function SendSection({ assessment }: { readonly assessment: Assessment }) {
  const invited = assessment.invitedTo !== undefined;
  const [open, setOpen] = useState(invited);
  const Form = useLater(open, async () => (await import('./SendBack')).SendBack);
  const form = Form === 'failed' ? <p class="error-text">{NOT_COME}</p> : Form && <Form assessment={assessment} />;
  if (invited) {
    return (
      <section class="section no-print stack" id="send-back" aria-labelledby="send-back-heading">
        <h2 id="send-back-heading">Send your answers back</h2>
        <p class="intro">
          You were invited to answer this. Nothing has been sent: your answers leave this device only when you send
          them.
        </p>
        {form}
      </section>
    );
  }
  return (
    <details class="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Send only your own answers to someone who is bringing a group's together</summary>
      <div class="stack">{form}</div>
    </details>
  );
}
