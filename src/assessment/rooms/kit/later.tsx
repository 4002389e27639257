import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose script is asked for once the view is on the screen: what stands further down, or shut, does not make the reader wait.
 * If it does not come, the rest of the view works, and a line says so.
 */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  return function Later(props: Props) {
    const [Loaded, setLoaded] = useState<FunctionComponent<Props>>();
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      load().then(
        (component) => setLoaded(() => component),
        () => setFailed(true),
      );
    }, []);
    if (failed)
      return (
        <p class="error-text">A part of this page could not be fetched. Check your connection and reload the page.</p>
      );
    return Loaded ? <Loaded {...props} /> : null;
  };
}
