import { useEffect, useState } from 'preact/hooks';

/**
 * What is shown of `value`. Where drawing it is heavy it follows a task later, so that the page can answer a key or a click in between;
 * otherwise it is `value` itself.
 */
export function useInTurn<T>(value: T, isHeavy: boolean): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (!isHeavy || shown === value) return undefined;
    const turn = setTimeout(() => setShown(value));
    return () => clearTimeout(turn);
  }, [value, isHeavy]);
  return isHeavy ? shown : value;
}
