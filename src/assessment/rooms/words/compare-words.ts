import type { Comparison, Movement } from '../../model/compare';

export const MOVEMENTS: Readonly<Record<Movement, { readonly sign: string; readonly name: string }>> = {
  up: { sign: '↑', name: 'up' },
  down: { sign: '↓', name: 'down' },
  same: { sign: '=', name: 'the same' },
  'not-known': { sign: '?', name: 'not known' },
};

export const LEFT_OUT: Readonly<Record<Comparison['leftOut'][number]['why'], string>> = {
  'changed-edition': 'worded anew, split, joined, new or dropped between the editions',
  'not-asked-in-all': 'not asked in all of them',
};
