import type { Assessment } from '../model/assessment';

/** The states of assessments that were saved as a file on this page: leaving loses none of those. */
const filed = new WeakSet<Assessment>();

export function noteFiled(assessment: Assessment): void {
  filed.add(assessment);
}

export function isFiled(assessment: Assessment): boolean {
  return filed.has(assessment);
}
