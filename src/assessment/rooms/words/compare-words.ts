import type { Comparison, Movement } from '../../model/compare';
import type { KeptBack } from '../../model/who-is-shown';

export const MOVEMENTS: Readonly<Record<Movement, { readonly sign: string; readonly name: string }>> = {
  up: { sign: '↑', name: 'up' },
  down: { sign: '↓', name: 'down' },
  same: { sign: '=', name: 'the same' },
  'not-known': { sign: '?', name: 'not known' },
};

/** Why a moment does not stand beside the others. */
export const KEPT_BACK: Readonly<Record<KeptBack, string>> = {
  alone: 'it holds one person’s answers, who wants to be shown only together with others',
  'one-came': 'one person more has answered since an earlier one, and the difference would be that person’s answers',
  'one-went': 'one person fewer is in it than in an earlier one, and the difference would be that person’s answers',
};

export const LEFT_OUT: Readonly<Record<Comparison['leftOut'][number]['why'], string>> = {
  'changed-edition': 'worded anew, split, joined, new or dropped between the editions',
  'not-asked-in-all': 'not asked in all of them',
};
