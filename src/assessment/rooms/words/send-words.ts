import type { Assessment } from '../../model/assessment';
import { entryOf, statementsAsked } from '../../model/assessment';
import type { Statement } from '../../model/bank';
import { longDay } from './dates';
import { some } from './sentences';
import { VIEWPOINT_NAMES } from './names';
import { minutesFor } from './minutes';

/** The draft of an e-mail that invites others. `by` is an ISO day, or empty. */
export function invitationDraft(
  all: readonly Statement[],
  assessment: Assessment,
  address: string,
  by: string,
): string {
  const count = statementsAsked(all, assessment).length;
  return [
    'Hello,',
    '',
    `Please answer "${assessment.title}": ${count} statements about how people are engaged in decisions, each with four described levels. It takes about ${minutesFor(assessment)} minutes. Answer from where you stand. "I don't know" is an answer.`,
    '',
    `Open this link: ${address}`,
    '',
    'Your answers stay on your own device until you send them. There is no account. Give a name only if you wish.',
    '',
    `When you have finished, choose "Send your answers back" and send me the file or the text${by ? ` by ${longDay(by)}` : ''}.`,
    '',
    'Thank you',
  ].join('\n');
}

/** What a person's answers hold when they are sent, said plainly. Counts what is there. */
export function heldWords({ responses: [response] }: Assessment): string {
  const entries = Object.keys(response.entries).map((id) => entryOf(response, id));
  const answers = entries.filter(({ answer }) => answer).length;
  const notes = entries.filter(({ note }) => note).length;
  const evidence = entries.reduce((sum, each) => sum + (each.evidence?.length ?? 0), 0);
  const things = [some(answers, 'answer'), some(notes, 'note'), `${some(evidence, 'piece', 'pieces')} of evidence`];
  const name = response.name?.trim();
  const viewpoint =
    response.viewpoint === 'not-said'
      ? 'It does not say where you answer from.'
      : `It says where you answer from: ${lower(VIEWPOINT_NAMES[response.viewpoint])}.`;
  return `What you send holds ${things.slice(0, -1).join(', ')} and ${things.at(-1)}. ${viewpoint} ${name ? `Your name is in it: ${name}.` : 'Your name is not in it.'}`;
}

function lower(words: string): string {
  return words.startsWith('Healthwatch') ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
