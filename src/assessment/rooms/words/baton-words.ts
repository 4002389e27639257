import { PARTS, labelOf } from '../../../cycle/parts';
import type { HandOver, HandOverState } from '../../model/handovers';
import type { Standing } from '../../model/standing';
import { longDay } from './dates';
import { listed, some } from './sentences';

/** What a hand-over's state is called. */
export const HAND_OVER_NAMES: Readonly<Record<HandOverState, string>> = {
  strong: 'strong',
  weak: 'weak here',
  'not-known': 'not known',
};

/** "From stage 4 to stage 5". The hub hands on to every stage; the statements ask it of the first. */
export function handOverTitle({ baton }: HandOver): string {
  return `${labelOf(PARTS[baton.from])} to ${labelOf(PARTS[baton.to])}`;
}

/** What both sides say, and what follows from it, as a sentence or two. */
export function handOverSentence(handOver: HandOver): string {
  const { state, handing, receiving, unproven } = handOver;
  const sides = [side('Handing on', handing), side('Receiving', receiving)].join(' ');
  switch (state) {
    case 'weak':
      return `${sides} The baton is dropped here.`;
    case 'not-known':
      return `${sides} So nobody can say whether the baton arrives.`;
    case 'strong':
      return `${sides} The baton is passed.${unproven ? ' Nothing written down shows it on one side or both.' : ''}`;
  }
}

function side(name: string, standings: readonly Standing[]): string {
  if (standings.length === 0) return `${name}: not asked in this assessment.`;
  return `${name}: ${standings.map(standingWords).join('; ')}.`;
}

/** "H-16 at level 3, agreed by the group, 2 pieces of evidence": how one statement stands, briefly. */
export function standingWords(standing: Standing): string {
  const { low, evidence } = standing;
  if (low === undefined) return levelWords(standing);
  const shown =
    evidence.length > 0
      ? `${some(evidence.length, 'piece')} of evidence`
      : low >= 3
        ? 'but nothing written down'
        : 'no evidence listed';
  return `${levelWords(standing)}, ${shown}`;
}

/** The same without its evidence. A middle of several answers is called one: nobody may have said it. */
export function levelWords({ statement, from, low, high, rated, dontKnow, agreement }: Standing): string {
  const unknown = dontKnow > 0 ? `, ${people(dontKnow)} not know` : '';
  if (low === undefined) return `${statement.id} has no level${unknown}`;
  const basis =
    from === 'settled' ? `, ${agreedWords(agreement)}` : rated > 1 ? `, the middle of ${rated} answers${unknown}` : '';
  return `${statement.id} ${low === high ? `at level ${low}` : `between level ${low} and ${high}`}${basis}`;
}

/** "agreed by the group on 23 November 2026 (answers have changed since)". */
export function agreedWords(agreement: Standing['agreement']): string {
  if (!agreement) return 'agreed by the group';
  const since = agreement.since === 'changed' ? ' (answers have changed since)' : '';
  return `agreed by the group on ${longDay(agreement.on)}${since}`;
}

/** "1 is strong, 2 are weak here": hand-overs by their state. Only what there is. */
export function handOverCounts(handOvers: readonly HandOver[]): string {
  const counts = (['strong', 'weak', 'not-known'] as const)
    .map((state) => [handOvers.filter((each) => each.state === state).length, HAND_OVER_NAMES[state]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${count === 1 ? 'is' : 'are'} ${name}`);
  return `Of ${some(handOvers.length, 'hand-over')}, ${listed(counts)}.`;
}

function people(count: number): string {
  return count === 1 ? '1 person does' : `${count} people do`;
}
