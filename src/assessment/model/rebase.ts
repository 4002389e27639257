import type { Agreed, Assessment } from './assessment';
import { isEqual } from './equal';
import { type SlotKey, changedSlots, holderOf, partsOf, slotOf, withSlot } from './paths';
import { threeWay } from './three-way';

/**
 * Our changes since `base`, made on top of what another tab has kept since: `theirs`. Only what was changed here is written, field by field,
 * so neither side loses anything that the other did not touch. Text that both typed is joined. Where both answered the same, what was
 * said here wins: it is the later one. What one side took out and the other wrote in stays. Making the same changes twice changes nothing more.
 */
export function rebased(base: Assessment, mine: Assessment, theirs: Assessment): Assessment {
  if (theirs === base) return mine;
  return changedSlots(base, mine).reduce((so, { key, before, after }) => {
    const there = slotOf(theirs, key);
    if (isEqual(there, after)) return so;
    const holder = missingHolder(so, key);
    if (holder) return withSlot(so, holder, slotOf(mine, holder), mine.changed);
    if (isAgreed(before, after, there, key))
      return agreedTogether(so, key, after as Agreed, there as Agreed, mine.changed);
    // Taken out here, and written in there: it stays.
    if (after === undefined && isWhole(key) && !isEqual(there, before)) return so;
    return withSlot(so, key, threeWay(before, after, there), mine.changed);
  }, theirs);
}

/** Both sides wrote down what the group says, and neither knew of the other. */
function isAgreed(before: unknown, after: unknown, there: unknown, key: SlotKey): boolean {
  return before === undefined && after !== undefined && there !== undefined && key.startsWith('agreed/');
}

function agreedTogether(assessment: Assessment, key: SlotKey, mine: Agreed, theirs: Agreed, at: string): Assessment {
  const [here, there] = [partsOf(mine), partsOf(theirs)];
  return (['said', 'reason', 'dissents'] as const).reduce(
    (so, part) => withSlot(so, `${key}/${part}`, threeWay(undefined, here?.[part], there?.[part]), at),
    assessment,
  );
}

/** What a place stands in, if that is there no more. */
function missingHolder(assessment: Assessment, key: SlotKey): SlotKey | undefined {
  const holder = holderOf(key);
  return holder !== undefined && slotOf(assessment, holder) === undefined ? holder : undefined;
}

function isWhole(key: SlotKey): boolean {
  return /^(response|action|snapshot|agreed)\/[^/]+$|^workshop$/.test(key);
}
