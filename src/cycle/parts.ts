/** The hub and the five stages, in their order round the cycle. */
export const PART_IDS = ['hub', 'needs', 'plan', 'design', 'procure', 'monitor'] as const;

export type PartId = (typeof PART_IDS)[number];
export type StageId = Exclude<PartId, 'hub'>;

/** The outline that stands for a part wherever its colour cannot be seen. */
export type PartShape = 'circle' | 'triangle' | 'square' | 'diamond' | 'pentagon' | 'dome';

export interface Part {
  readonly id: PartId;
  /** 1 to 5 for a stage. The hub has none: it is not a step. */
  readonly number: 1 | 2 | 3 | 4 | 5 | undefined;
  /** One word, for the wheel and for tables. */
  readonly short: string;
  /** What a person says for it in a sentence: "Stage 4, procure and contract". */
  readonly name: string;
  /** The page of guidance for this part. */
  readonly address: string;
  readonly shape: PartShape;
}

export const PARTS: Readonly<Record<PartId, Part>> = {
  hub: {
    id: 'hub',
    number: undefined,
    short: 'Hub',
    name: 'The hub',
    address: '/hub/',
    shape: 'circle',
  },
  needs: {
    id: 'needs',
    number: 1,
    short: 'Needs',
    name: 'Stage 1, identify needs and aspirations',
    address: '/stages/identify-needs/',
    shape: 'triangle',
  },
  plan: {
    id: 'plan',
    number: 2,
    short: 'Plan',
    name: 'Stage 2, plan and transform',
    address: '/stages/plan-and-transform/',
    shape: 'square',
  },
  design: {
    id: 'design',
    number: 3,
    short: 'Design',
    name: 'Stage 3, design and improve',
    address: '/stages/design-and-improve/',
    shape: 'diamond',
  },
  procure: {
    id: 'procure',
    number: 4,
    short: 'Procure',
    name: 'Stage 4, procure and contract',
    address: '/stages/procure-and-contract/',
    shape: 'pentagon',
  },
  monitor: {
    id: 'monitor',
    number: 5,
    short: 'Monitor',
    name: 'Stage 5, monitor and share learning',
    address: '/stages/monitor-and-learn/',
    shape: 'dome',
  },
};

export const ALL_PARTS: readonly Part[] = PART_IDS.map((id) => PARTS[id]);

export const STAGE_IDS = ['needs', 'plan', 'design', 'procure', 'monitor'] as const satisfies readonly StageId[];

export const STAGES: readonly Part[] = STAGE_IDS.map((id) => PARTS[id]);

/** "Hub", or "4 Procure": a part's number, where it has one, and its short name. */
export function labelOf(part: Part): string {
  return part.number === undefined ? part.short : `${part.number} ${part.short}`;
}

/** Whether a word from outside (an address, a file) names a part. */
export function isPartId(word: string): word is PartId {
  return (PART_IDS as readonly string[]).includes(word);
}
