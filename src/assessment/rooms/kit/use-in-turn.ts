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

/**
 * How much of a list of `count` to draw: all of it, or, where each row is heavy, `step` more each time the page has had a turn. Once
 * grown it stays, so that another order or filter is drawn at once.
 */
export function useGrowing(count: number, step: number, isHeavy: boolean): number {
  const [shown, setShown] = useState(step);
  const wants = isHeavy && shown < count;
  useEffect(() => {
    if (!wants) return undefined;
    const turn = setTimeout(() => setShown(shown + step));
    return () => clearTimeout(turn);
  }, [wants, shown]);
  return wants ? shown : count;
}
