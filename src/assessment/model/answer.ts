/** How well something is done: 1 to 4, each described for its statement. Ordered, not measured: levels are never averaged. */
export type Level = 1 | 2 | 3 | 4;

export const LEVELS: readonly Level[] = [1, 2, 3, 4];

/** A level, with a mark when the next one is nearly reached: "between 2 and 3" is level 2, nearly 3. Never a decimal. */
export interface LevelAnswer {
  readonly kind: 'level';
  readonly level: Level;
  readonly nearly: boolean;
}

/** Looked, and cannot tell. A finding in itself: it becomes something to find out. */
export interface DontKnow {
  readonly kind: 'dont-know';
}

/** Outside this organisation's work. Needs its reason: more often somebody else does it. */
export interface NotApplicable {
  readonly kind: 'not-applicable';
  readonly reason: string;
}

/** Another body does this for the organisation; the level, if given, is how well that works. */
export interface SomeoneElse {
  readonly kind: 'someone-else';
  readonly who: string;
  readonly level?: Level;
}

/** The person would rather not answer. Leaves the count for that person only. */
export interface PreferNotToSay {
  readonly kind: 'prefer-not-to-say';
}

/** What a person answered. Nothing yet is the absence of an answer, never a zero. */
export type Answer = LevelAnswer | DontKnow | NotApplicable | SomeoneElse | PreferNotToSay;

/** The level an answer carries, whoever does the work; nothing for the answers that are not on the scale. */
export function levelOf(answer: Answer | undefined): Level | undefined {
  return answer?.kind === 'level' || answer?.kind === 'someone-else' ? answer.level : undefined;
}

/** Whether a number from outside is a level. */
export function isLevel(value: number): value is Level {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** The level above, which is what to learn next; nothing above 4. */
export function nextLevel(level: Level): Level | undefined {
  return level === 4 ? undefined : ((level + 1) as Level);
}
