import * as v from 'valibot';
import type { Assessment, Response } from '../model/assessment';
import type { KnownBank } from './engagement-file';
import { RESPONSE } from './formats';
import { toPresent } from './to-present';
import { responseFileSchema } from './schema-others';
import { writeBlock } from './text-block';
import { type Head, type Read, damageFrom, no } from './untrusted';

/** One person's answers on their way to whoever invited them. */
export interface ResponseFile {
  /** The id of the assessment it answers. */
  readonly to: string;
  readonly title: string;
  readonly edition: string;
  readonly saved: string;
  readonly response: Response;
}

/** The file to send back: the first response of an assessment, with what it answers. `saved` is an ISO instant. */
export function writeResponseFile(assessment: Assessment, saved: string): string {
  return `${JSON.stringify(contents(assessment, saved), null, 2)}\n`;
}

/** The same as a text to paste into an e-mail or a chat. */
export function writeResponseText(assessment: Assessment, saved: string): Promise<string> {
  return writeBlock(
    JSON.stringify(contents(assessment, saved)),
    `My answers to "${assessment.title}". Copy everything from BEGIN to END into the Engagement Cycle: Assess, Group, Add answers.`,
  );
}

function contents(assessment: Assessment, saved: string) {
  const { edition, title, responses, id, invitedTo = id } = assessment;
  return {
    format: RESPONSE.name,
    version: RESPONSE.version,
    edition,
    saved,
    to: invitedTo,
    title,
    response: responses[0],
  };
}

/** Checks what has been parsed of a response file. Answers to statements the edition does not have are refused by name. */
export function readResponseFile(head: Head, bank: KnownBank): Read<ResponseFile> {
  const present = toPresent(RESPONSE, head);
  if (!present.ok) return present;
  const checked = v.safeParse(responseFileSchema, present.value, { abortEarly: true });
  if (!checked.success) return no(damageFrom(checked.issues[0]));
  const { to, title, edition, saved, response } = checked.output;
  if (edition !== bank.edition) return no({ code: 'other-edition', edition });
  const stray = Object.keys(response.entries).find((id) => !bank.ids.has(id));
  if (stray !== undefined) return no({ code: 'unknown-statement', statement: stray });
  return { ok: true, value: { to, title, edition, saved, response: response as unknown as Response } };
}
