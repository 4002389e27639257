import { cutLetters } from '../../common/text';
import type { Assessment, Snapshot } from './assessment';
import { BOUNDS } from './bounds';

/** The longest name of a snapshot. */
const NAME = 200;

/** The assessment with a dated, read-only copy of itself. The oldest made by the app gives way; none that a person made ever does. */
export function withSnapshot(assessment: Assessment, made: Omit<Snapshot, 'assessment'>): Assessment {
  const { snapshots = [], ...before } = assessment;
  const byApp = snapshots.filter(({ by }) => by === 'app');
  const dropped = made.by === 'app' && byApp.length >= BOUNDS.snapshotsByApp ? byApp[0] : undefined;
  return {
    ...assessment,
    snapshots: [
      ...snapshots.filter((each) => each !== dropped),
      { ...made, name: cutLetters(made.name, NAME), assessment: before },
    ],
    changed: made.taken,
  };
}

/** The assessment as it once was, in the edition it has now, keeping every snapshot that has been taken since. */
export function restored(assessment: Assessment, former: Omit<Assessment, 'snapshots'>, at: string): Assessment {
  return {
    ...former,
    id: assessment.id,
    ...(assessment.snapshots && { snapshots: assessment.snapshots }),
    changed: at,
  };
}

/** How many more snapshots a person can take. */
export function snapshotsLeft({ snapshots = [] }: Pick<Assessment, 'snapshots'>): number {
  return BOUNDS.snapshotsByPeople - snapshots.filter(({ by }) => by === 'person').length;
}
