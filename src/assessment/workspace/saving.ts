/** What the screen says about keeping the open assessment: in words, always. Times are ISO instants. */
export type Saving =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | Refused
  /** The browser keeps nothing here. The work lives until the page is closed. */
  | { readonly kind: 'unavailable' };

/** The device refused. The work is on the screen and in memory. */
export interface Refused {
  readonly kind: 'failed';
  /**
   * `full`: no room left. `gone`: another tab deleted the assessment, and it is not brought back behind the person's back. `closed`: the
   * browser closed the database, and only loading the page again opens it. After `other`, as after `full`, the next change tries again.
   */
  readonly reason: 'full' | 'gone' | 'closed' | 'other';
}

/** Tells a full disk and a closed database from other refusals. */
export function failureFrom(error: unknown): Refused {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return {
    kind: 'failed',
    reason: name === 'QuotaExceededError' ? 'full' : name === 'InvalidStateError' ? 'closed' : 'other',
  };
}
