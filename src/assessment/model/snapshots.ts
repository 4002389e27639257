import type { Assessment, Snapshot } from './assessment';

/** More would make the file heavy; the oldest made by the app give way first, and none that a person made ever does. */
const MOST_BY_APP = 10;

/** The assessment with a dated, read-only copy of itself. */
export function withSnapshot(assessment: Assessment, made: Omit<Snapshot, 'assessment'>): Assessment {
  const { snapshots = [], ...before } = assessment;
  const byApp = snapshots.filter(({ by }) => by === 'app');
  const dropped = made.by === 'app' && byApp.length >= MOST_BY_APP ? byApp[0] : undefined;
  return {
    ...assessment,
    snapshots: [...snapshots.filter((each) => each !== dropped), { ...made, assessment: before }],
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
