import type { Comparison, Movement } from '../../model/compare';
import type { Standing } from '../../model/standing';
import type { EditionChange, MigrationReport } from '../../model/editions';

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

/** "2", "2 to 3", "no level". */
export function levelOfStanding({ low, high }: Standing): string {
  if (low === undefined) return 'no level';
  return low === high ? String(low) : `${low} to ${high}`;
}

/** What moving to a newer edition did: "3 reworded, 1 split. Every answer was kept: 57 where they were, 2 apart." */
export function migrationWords({ from, to, changes, kept, former }: MigrationReport): string {
  const count = (kind: EditionChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const parts = (
    [
      ['reworded', 'reworded'],
      ['split', 'split'],
      ['merged', 'joined'],
      ['retired', 'dropped'],
      ['new', 'new'],
    ] as const
  )
    .filter(([kind]) => count(kind) > 0)
    .map(([kind, name]) => `${count(kind)} ${name}`);
  return `From edition ${from} to ${to}: ${parts.join(', ') || 'nothing changed'}. Every answer was kept: ${kept} where they were${former > 0 ? `, ${former} apart, because their statements are not asked any more` : ''}.`;
}
