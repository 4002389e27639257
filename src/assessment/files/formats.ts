import type { Head } from './untrusted';

/** Brings a parsed file from one version to the next. It gets what an older writer wrote, unchecked, and must not throw on anything else. */
export type Step = (file: Head) => Head;

/** A kind of file that this site writes. Each kind counts its versions for itself. */
export interface Format {
  /** What stands in the file as `format`. */
  readonly name: string;
  /** The version that is written today. */
  readonly version: number;
  /** How to come from version 1 to 2, from 2 to 3, and so on. */
  readonly steps: readonly Step[];
}

/**
 * A format with its steps. The version is counted from them, so there can be no version without a way to it. To make version 2: add a step here,
 * change the schema, and add a file of the new version to `tests/fixtures/files`. Files of old versions there are never edited.
 */
export function formatOf(name: string, steps: readonly Step[] = []): Format {
  return { name, version: steps.length + 1, steps };
}

/** An assessment: a file to keep, and what is kept on the device. */
export const ASSESSMENT = formatOf('engagement-cycle-assessment');
/** The set-up of an assessment, without answers: a file, and what stands in an invitation's link. */
export const INVITATION = formatOf('engagement-cycle-invitation');
/** One person's answers on their way back: a file, and what stands packed in a text block. */
export const RESPONSE = formatOf('engagement-cycle-response');
/** Any of our files, locked with a passphrase. */
export const LOCKED = formatOf('engagement-cycle-locked');
/** What an organisation tells the public, in a link. */
export const PUBLIC_SUMMARY = formatOf('engagement-cycle-public-summary');

export const FORMATS: readonly Format[] = [ASSESSMENT, INVITATION, RESPONSE, LOCKED, PUBLIC_SUMMARY];
