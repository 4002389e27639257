import type { Agreed, AnswersThen, Assessment } from './assessment';
import type { StatementId } from './bank';
import { tallyOf } from './group';
import { countedIn } from './who-is-shown';

/** How the answers to a statement lie at this moment, to be kept with what the group says of it. */
export function answersAt(assessment: Assessment, id: StatementId, at: string): AnswersThen {
  const { counts, dontKnow, notApplicable, preferNotToSay, unanswered } = tallyOf(countedIn(assessment), id);
  const [one = 0, two = 0, three = 0, four = 0] = counts;
  return { at, levels: [one, two, three, four], dontKnow, notApplicable, preferNotToSay, unanswered };
}

/**
 * Whether the answers still lie as they did when the group agreed. `not-kept`: the agreement was written down before answers were kept with
 * it. Someone who changed the answer one way while another changed it back is not noticed: only counts are kept.
 */
export function answersSince(
  agreed: Pick<Agreed, 'from'>,
  assessment: Assessment,
  id: StatementId,
): 'same' | 'changed' | 'not-kept' {
  const { from } = agreed;
  if (!from) return 'not-kept';
  const now = answersAt(assessment, id, from.at);
  const isSame =
    from.levels.every((count, index) => count === now.levels[index]) &&
    from.dontKnow === now.dontKnow &&
    from.notApplicable === now.notApplicable &&
    from.preferNotToSay === now.preferNotToSay;
  return isSame ? 'same' : 'changed';
}

/** When an agreement was made. In older files a mended reason moved the date: then the later one is all that is known. */
export function agreedOn(agreed: Pick<Agreed, 'at' | 'from'>): string {
  return agreed.from?.at ?? agreed.at;
}
