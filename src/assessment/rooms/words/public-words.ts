import type { StatementView } from '../../model/group';
import type { Standing } from '../../model/standing';
import { agreedWords } from './baton-words';
import { LABEL_NAMES } from './group-words';
import { levelRange, some } from './sentences';

/** "2 pieces of evidence. Level 3, agreed by the group. 1 of 6 does not know.": what carries a line that the public may read. */
export function carriedByWords(standing: Standing, view: StatementView): string {
  const { evidence, from, agreement, dontKnow, rated } = standing;
  const lies =
    from === 'settled'
      ? agreedWords(agreement)
      : rated > 1
        ? LABEL_NAMES[view.label].toLowerCase()
        : 'one person’s view';
  const unknown =
    dontKnow > 0
      ? ` ${dontKnow} of ${dontKnow + rated} ${dontKnow === 1 ? 'does' : 'do'} not know.`
      : ' Nobody answered that they do not know.';
  return `${some(evidence.length, 'piece')} of evidence. Level ${levelRange(standing)}, ${lies}.${unknown}`;
}
