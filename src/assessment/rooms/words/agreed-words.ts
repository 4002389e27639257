import { medianOf, peopleIn, rangeOf } from '../../model/agreement';
import type { Agreed, AnswersThen } from '../../model/assessment';
import type { StatementView } from '../../model/group';
import { besideSentence, marksSentence } from './group-words';

/** "Made from: 1 at level 1, 5 at level 4. …": how the answers lay when the group agreed, not as they lie today. */
export function madeFromWords({ from }: Pick<Agreed, 'from'>): string {
  if (!from) return 'How the answers lay then was not kept.';
  const { levels, ...beside } = from;
  const marks = marksSentence({ counts: levels, median: medianOf(levels), range: rangeOf(levels) });
  return ['Made from:', marks, besideSentence(beside)].filter(Boolean).join(' ');
}

/**
 * What became of the answers since. If one person more or less has answered, today's answers are not set beside those of then: the difference
 * would be that person's.
 */
export function sinceWords(
  { from }: Pick<Agreed, 'from'>,
  view: StatementView,
  since: 'same' | 'changed' | 'not-kept',
): string {
  if (since === 'same' || !from) return '';
  const [then, now] = [peopleThen(from), peopleNow(view)];
  const older = 'This is older than the answers: they have changed since.';
  if (Math.abs(then - now) === 1)
    return `${older} One person ${now > then ? 'more' : 'fewer'} is in them. Talk about it again.`;
  return [older, `Now: ${marksSentence(view)}`, besideSentence(view)].filter(Boolean).join(' ');
}

function peopleThen({ levels, dontKnow, notApplicable, preferNotToSay, unanswered }: AnswersThen): number {
  return peopleIn(levels) + dontKnow + notApplicable + preferNotToSay + unanswered;
}

function peopleNow({ counts, dontKnow, notApplicable, preferNotToSay, unanswered }: StatementView): number {
  return peopleIn(counts) + dontKnow + notApplicable + preferNotToSay + unanswered;
}
