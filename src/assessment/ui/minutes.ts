import type { Assessment } from '../model/assessment';

/** About how long answering takes, in minutes: ten for the quick check of all six parts, a quarter of an hour for each part in full. */
export function minutesFor({ depth, parts }: Pick<Assessment, 'depth' | 'parts'>): number {
  return depth === 'full' ? parts.length * 15 : Math.max(2, Math.ceil((parts.length * 10) / 6));
}
