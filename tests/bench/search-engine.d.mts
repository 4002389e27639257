/** Shares from 0 to 1 of the questions of a file, over all who ask. */
export interface Figures {
  readonly asked: number;
  readonly first: number;
  readonly three: number;
  readonly rank: number;
  readonly nothing: number;
}
export function measure(file: string): Promise<{ readonly all: Figures }>;
