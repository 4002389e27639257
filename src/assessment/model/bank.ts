import type { PartId } from '../../cycle/parts';
import type { EditionStep } from './editions';

/** The permanent id of a statement, such as `H-07` or `S3-04`. */
export type StatementId = string;

/** What the app needs to know of a statement to count it. The words arrive part by part: see `StatementWords`. */
export interface Statement {
  readonly id: StatementId;
  readonly part: PartId;
  /** One of the three of its part in the quick check. */
  readonly quick: boolean;
  /** Whether law or statutory guidance stands behind it. */
  readonly legal: boolean;
  readonly baton?: BatonEnd;
}

/** Which end of which hand-over a statement is about. */
export interface BatonEnd {
  readonly from: PartId;
  readonly to: PartId;
  readonly side: 'handing' | 'receiving';
  /** Other parts that are handed the same thing. */
  readonly also?: readonly PartId[] | undefined;
}

/** The words of a statement, as a person reads them. */
export interface StatementWords {
  readonly id: StatementId;
  readonly statement: string;
  readonly gloss: string;
  /** Four descriptors, level 1 first. */
  readonly levels: readonly [string, string, string, string];
  /** What would show levels 2, 3 and 4. */
  readonly evidence: readonly [string, string, string];
  /** Whether only people inside the organisation can see it. */
  readonly inside: boolean;
  readonly findOut: string;
  /** Address of the guidance that helps. */
  readonly helps: string;
}

/** The statement bank as data: its edition and its statements in the order they are asked. */
export interface Bank {
  readonly edition: string;
  /** How earlier editions became this one, oldest first. */
  readonly steps?: readonly EditionStep[];
  readonly statements: readonly Statement[];
}

/** The statements of one part, in order. */
export function statementsOf(statements: readonly Statement[], part: PartId): readonly Statement[] {
  return statements.filter((statement) => statement.part === part);
}
