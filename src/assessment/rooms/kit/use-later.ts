import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Said where a part of a page did not come. */
export const NOT_COME =
  'This could not be fetched. Check your connection, then reload the page. Your answers are safe on this device.';

/** A component whose script comes only when it is wanted: nothing while it is on its way. */
export function useLater<P>(
  wanted: boolean,
  load: () => Promise<FunctionComponent<P>>,
): FunctionComponent<P> | 'failed' | undefined {
  const [come, setCome] = useState<{ readonly it: FunctionComponent<P> | 'failed' }>();
  useEffect(() => {
    if (!wanted || come) return;
    load().then(
      (it) => setCome({ it }),
      () => setCome({ it: 'failed' }),
    );
  }, [wanted]);
  return come?.it;
}
