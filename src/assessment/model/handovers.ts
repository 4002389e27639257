import { ALL_BATONS, type Baton } from '../../cycle/batons';
import type { Statement } from './bank';
import type { Standing } from './standing';

/** `strong`: both sides at level 3 or above. `weak`: either side at 1 or 2. `not-known`: neither, because a side has no level. */
export type HandOverState = 'strong' | 'weak' | 'not-known';

/** How one hand-over stands: what the statements about handing on and about receiving say. */
export interface HandOver {
  readonly baton: Baton;
  readonly state: HandOverState;
  readonly handing: readonly Standing[];
  readonly receiving: readonly Standing[];
  /** Strong by what people say, but a side has nothing written down to show it. */
  readonly unproven: boolean;
}

/** Every hand-over that at least one of these statements is about, in the order of the cycle. The rule is this edition's own. */
export function handOversOf(standings: readonly Standing[]): readonly HandOver[] {
  return ALL_BATONS.flatMap((baton) => {
    const about = (side: NonNullable<Statement['baton']>['side']) =>
      standings.filter(
        ({ statement: { baton: on } }) =>
          on?.side === side && on.from === baton.from && [on.to, ...(on.also ?? [])].includes(baton.to),
      );
    const handing = about('handing');
    const receiving = about('receiving');
    const both = [...handing, ...receiving];
    if (both.length === 0) return [];
    const state = stateOf(handing, receiving);
    return [
      {
        baton,
        state,
        handing,
        receiving,
        unproven: state === 'strong' && both.some(({ evidence }) => evidence.length === 0),
      },
    ];
  });
}

function stateOf(handing: readonly Standing[], receiving: readonly Standing[]): HandOverState {
  const both = [...handing, ...receiving];
  // The lower middle answer decides: where half of a group says 2, the baton is not safely passed.
  if (both.some(({ low }) => low !== undefined && low <= 2)) return 'weak';
  const known = (side: readonly Standing[]) => side.length > 0 && side.every(({ low }) => low !== undefined);
  return known(handing) && known(receiving) ? 'strong' : 'not-known';
}
