import { askToKeep } from '../../browser/ask-to-persist';
import { recall, remember } from '../../browser/preferences';
import type { Assessment } from '../model/assessment';

/** So many changes since the last file make a new one worth offering. */
const MANY = 10;

/** Asked once a visit, after there is something to keep: a page that asks before is refused. */
let asked: Promise<boolean | undefined> | undefined;

/** Whether the browser has promised to keep the work. `false`: it may clear it. Nothing: it cannot be asked. */
export function promised(): Promise<boolean | undefined> {
  asked ??= askToKeep();
  return asked;
}

/** How many changes the work has seen, whoever made them. */
function changesIn({ responses, agreed = {}, actions = [] }: Assessment): number {
  return (
    responses.reduce((sum, { version = 0 }) => sum + Math.min(version, 1_000_000), 0) +
    Object.keys(agreed).length +
    actions.length
  );
}

/** Call when a file of the assessment was saved. */
export function rememberFile(assessment: Assessment): void {
  remember(`file:${assessment.id}`, String(changesIn(assessment)));
}

/** Whether a file is worth offering: much has changed since the last, and the person has not said "later" since. */
export function wantsFile(assessment: Assessment): boolean {
  const since = Math.max(Number(recall(`file:${assessment.id}`) ?? 0), Number(recall(`later:${assessment.id}`) ?? 0));
  return changesIn(assessment) - since >= MANY;
}

/** The person does not want a file now. */
export function later(assessment: Assessment): void {
  remember(`later:${assessment.id}`, String(changesIn(assessment)));
}
