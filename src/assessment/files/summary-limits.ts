/** What an organisation tells the public of itself, in its own words. It holds nothing but what a person picked to be public. */
export interface PublicSummary {
  readonly organisation: string;
  /** When it was found out: free words, such as "November 2026". */
  readonly when: string;
  /** How many people took part, and who, in words. */
  readonly who: string;
  readonly well: readonly string[];
  readonly working: readonly string[];
  /** How to get involved. */
  readonly involve: string;
  readonly contact: string;
  /** When the organisation will report back: an ISO day, or empty. */
  readonly reportBack: string;
}

/** The most that is taken of each thing, in letters and lines; of a link, in bytes. */
export const SUMMARY_LIMITS = { organisation: 200, when: 100, line: 300, lines: 8, text: 600, link: 8 * 1024 } as const;
