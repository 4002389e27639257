import { useEffect, useState } from 'preact/hooks';
import type { PartId } from '../../../cycle/parts';
import type { StatementWords } from '../../model/bank';
import { wordsOfParts } from '../../workspace/statement-words';

type Words = ReadonlyMap<string, StatementWords>;

interface Fetched {
  /** The words by statement id; nothing while they are on their way. */
  readonly words: Words | undefined;
  readonly failed: boolean;
  readonly again: () => void;
}

/** The words of these parts' statements. Those of other parts, asked for before, are not taken for them when they come late. */
export function useWords(parts: readonly PartId[]): Fetched {
  const wanted = parts.join(' ');
  const [fetched, setFetched] = useState<{ readonly of: string; readonly words: Words | 'failed' }>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (!wanted) return;
    setFetched(undefined);
    let late = false;
    const take = (words: Words | 'failed') => !late && setFetched({ of: wanted, words });
    wordsOfParts(parts).then(take, () => take('failed'));
    return () => void (late = true);
  }, [wanted, attempt]);

  const words = fetched?.of === wanted ? fetched.words : undefined;
  return {
    words: words === 'failed' ? undefined : words,
    failed: words === 'failed',
    again: () => setAttempt(attempt + 1),
  };
}
