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

/** What is remembered of one assessment beside it, by the beginning of its name. */
const BESIDE = ['place', 'file', 'later', 'public-summary', 'calendar'];

/** Forgets all that is remembered beside an assessment that was deleted. Call what it returns to have it back. */
export function forgetBeside(assessmentId: string): () => void {
  const names = BESIDE.map((kind) => `${kind}:${assessmentId}`);
  const before = names.map(recall);
  names.forEach(forget);
  return () => names.forEach((name, index) => before[index] !== undefined && remember(name, before[index]));
}

/** Whether the person answers one statement at a time. The page at once is the default. */
export function answersOneByOne(): boolean {
  return recall('one-by-one') === 'yes';
}

export function answerOneByOne(wanted: boolean): void {
  remember('one-by-one', wanted ? 'yes' : 'no');
}

/** Whether single letters work a meeting's screen. Not unless asked for: whoever speaks to their computer would set them off by talking. */
export function usesLetterKeys(): boolean {
  return recall('letter-keys') === 'yes';
}

export function keepLetterKeys(wanted: boolean): void {
  remember('letter-keys', wanted ? 'yes' : 'no');
}
