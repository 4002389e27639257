import { recall, remember } from '../../browser/preferences';

/** A timer as it is kept: when it ends, in milliseconds, if it runs; and how many seconds were left. */
export interface KeptTimer {
  readonly ends?: number;
  readonly left: number;
}

/** One timer is kept, that of the statement a meeting is at. */
export function rememberTimer(of: string, { ends, left }: KeptTimer): void {
  remember('timer', `${of} ${ends ?? ''} ${left}`);
}

export function recallTimer(of: string): KeptTimer | undefined {
  const [whose, ends = '', left = ''] = (recall('timer') ?? '').split(' ');
  // Anything may stand in a browser's storage. What is no timer is none.
  if (whose !== of || !/^-?\d{1,6}$/.test(left) || !/^\d{0,15}$/.test(ends)) return undefined;
  return ends ? { ends: Number(ends), left: Number(left) } : { left: Number(left) };
}
