import { forget, recall, remember } from '../../browser/preferences';
import { type PartId, isPartId } from '../../cycle/parts';

/** Where a person was in an assessment. For coming back only: never in a file, never shown to others. */
export interface Place {
  readonly part: PartId;
  readonly statement?: string | undefined;
}

export function rememberPlace(assessmentId: string, { part, statement = '' }: Place): void {
  remember(`place:${assessmentId}`, `${part} ${statement}`.trim());
}

export function recallPlace(assessmentId: string): Place | undefined {
  const [part = '', statement] = recall(`place:${assessmentId}`)?.split(' ') ?? [];
  return isPartId(part) ? { part, statement } : undefined;
}

export function forgetPlace(assessmentId: string): void {
  forget(`place:${assessmentId}`);
}

/** Whether the person answers one statement at a time. The page at once is the default. */
export function answersOneByOne(): boolean {
  return recall('one-by-one') === 'yes';
}

export function answerOneByOne(wanted: boolean): void {
  remember('one-by-one', wanted ? 'yes' : 'no');
}
