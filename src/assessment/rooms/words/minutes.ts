import type { Assessment } from '../../model/assessment';

/**
 * About how long answering takes, in minutes: a statement with its levels is some 140 words, so about a minute to read and think. Twenty
 * minutes for the quick check of all six parts, a quarter of an hour for each part in full.
 */
export function minutesFor({ depth, parts }: Pick<Assessment, 'depth' | 'parts'>): number {
  return depth === 'full' ? parts.length * 15 : Math.ceil((parts.length * 3) / 5) * 5;
}
