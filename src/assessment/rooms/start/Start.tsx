import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewProps } from '../App';
import { KeptList } from './KeptList';
import { NewAssessmentForm } from './NewAssessmentForm';
import { OpenFile } from './OpenFile';
import { nothingLastsWords } from '../words/trouble-words';
import { useInvitation } from './use-invitation';

/** Begin an assessment, go on with one, answer an invitation, or open a file. */
export function Start({ workspace, route, go }: ViewProps) {
  const shelf = useStore(workspace.$shelf);
  // What is kept stands above the form. The form waits for it, because it would be pushed down under somebody's finger.
  const [looked, setLooked] = useState(false);
  // Only this view shows the shelf: reading every assessment would make the others wait.
  useEffect(() => {
    const seen = () => setLooked(true);
    workspace.refreshShelf().then(seen, seen);
    // A disk that does not answer must not keep the form away.
    const late = setTimeout(seen, 1_500);
    return () => clearTimeout(late);
  }, [workspace]);
  const some = (shelf?.assessments.length ?? 0) + (shelf?.unreadable.length ?? 0) > 0;
  // Once shown the list stays: when the last assessment is deleted, "Undo" stands there.
  const listed = useRef(false);
  listed.current ||= some;
  const { invitation, Card, problem, show } = useInvitation(workspace, route);
  const others = (
    <>
      {listed.current && <KeptList workspace={workspace} go={go} />}
      <NewAssessmentForm workspace={workspace} part={route.part} go={go} />
    </>
  );
  if (!looked) return <p class="hint app-wait">Opening…</p>;
  return (
    <>
      {!workspace.lasting && (
        <p class="saving saving-wrong" role="alert">
          {nothingLastsWords(workspace.trouble)}
        </p>
      )}
      {problem && (
        <div class="error-summary" role="alert">
          <p>
            <strong>The invitation was not opened.</strong> Nothing on this device has changed.
          </p>
          <p>{problem}</p>
        </div>
      )}
      {invitation && Card ? (
        <>
          <Card key={invitation.id} workspace={workspace} invitation={invitation} go={go} />
          <details>
            <summary>Something else: your own assessments on this device</summary>
            {others}
          </details>
        </>
      ) : (
        others
      )}
      <OpenFile workspace={workspace} go={go} invited={show} />
    </>
  );
}
