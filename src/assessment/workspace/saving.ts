import { StorageTrouble, type Trouble } from '../../browser/storage-trouble';

/** What the screen says about keeping the open assessment: in words, always. Times are ISO instants. */
export type Saving =
  | { readonly kind: 'nothing-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | Refused
  /** The browser keeps nothing here. The work lives until the page is closed. */
  | { readonly kind: 'unavailable' };

/** The device did not keep it. The work is on the screen and in memory. */
export interface Refused {
  readonly kind: 'failed';
  /**
   * `full`: no room left. `gone`: another tab deleted the assessment, and it is not brought back behind the person's back. `deleted`: the
   * browser deleted everything of this site. `newer-work`: another tab has a newer version of the site, whose work this one cannot read.
   * `too-much`: with what another tab wrote it would be more than one assessment holds. The others are a `Trouble` of the storage. After
   * `full`, `lost`, `hanging` and `other` the next change tries again.
   */
  readonly reason: 'full' | 'gone' | 'newer-work' | 'too-much' | 'other' | Trouble;
}

/** Tells a full disk and each trouble with the storage from other refusals. */
export function failureFrom(error: unknown): Refused {
  if (error instanceof StorageTrouble) return { kind: 'failed', reason: error.kind };
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return {
    kind: 'failed',
    reason: name === 'QuotaExceededError' ? 'full' : name === 'InvalidStateError' ? 'lost' : 'other',
  };
}
