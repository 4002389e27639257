/** What the screen says about keeping: in words, always. Times are ISO instants. */
export type Saving =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The device refused. The work is on the screen and in memory; the next change tries again. */
  | { readonly kind: 'failed'; readonly reason: 'full' | 'other' }
  /** The browser keeps nothing here. The work lives until the page is closed. */
  | { readonly kind: 'unavailable' };

/** Tells a full disk from other refusals. */
export function failureFrom(error: unknown): Saving {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return { kind: 'failed', reason: name === 'QuotaExceededError' ? 'full' : 'other' };
}
