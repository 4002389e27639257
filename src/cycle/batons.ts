import { PART_IDS, type PartId, STAGE_IDS, type StageId } from './parts';

/** A hand-over of intelligence from one part to the next. */
export interface Baton {
  readonly from: PartId;
  readonly to: StageId;
}

/**
 * The hand-overs round the cycle, in order: the hub sets the cycle going, each stage hands on to the next,
 * and stage 5 hands back to stage 1.
 */
export const BATONS: readonly Baton[] = PART_IDS.map((from) => ({ from, to: batonTo(from) }));

/** What stage 5 learns goes to planning and design as well, without waiting for a way round the cycle. */
const SIDE_BATONS: readonly Baton[] = [
  { from: 'monitor', to: 'plan' },
  { from: 'monitor', to: 'design' },
];

/** Every hand-over that statements ask about: round the cycle, then straight back from stage 5. */
export const ALL_BATONS: readonly Baton[] = [...BATONS, ...SIDE_BATONS];

/** The stage that receives what `from` hands on. */
export function batonTo(from: PartId): StageId {
  if (from === 'hub') return 'needs';
  const next = (STAGE_IDS.indexOf(from) + 1) % STAGE_IDS.length;
  return STAGE_IDS[next] as StageId;
}

/** The batons that arrive at a part: two at stage 1 (from the hub and from stage 5), none at the hub, one elsewhere. */
export function batonsInto(part: PartId): readonly Baton[] {
  return BATONS.filter((baton) => baton.to === part);
}

/** Whether two parts are joined by a hand-over in this direction, round the cycle or straight back. */
export function isBaton(from: PartId, to: PartId): boolean {
  return ALL_BATONS.some((baton) => baton.from === from && baton.to === to);
}
