import { useRef, useState } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { withPaper } from '../../model/arrivals';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { NOT_COME, useLater } from '../kit/use-later';
import { AboutForm } from './AboutForm';

interface Props {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
  readonly words: ReadonlyMap<string, StatementWords>;
  /** The response being typed, if one is. */
  readonly typing: string | undefined;
  readonly type: (response: string | undefined) => void;
}

/** Paper answers: who they are from, then one statement after the other. */
export function Paper({ workspace, assessment, words, typing, type }: Props) {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const Entry = useLater(asking || typing !== undefined, async () => (await import('./PaperEntry')).PaperEntry);

  function begin() {
    const isFull = assessment.responses.length >= LIMITS.responses;
    setAsking(!isFull);
    setSaid(isFull ? `An assessment holds at most ${LIMITS.responses} people's answers.` : '');
  }

  return (
    <section class="section stack no-print" id="paper" aria-labelledby="paper-heading">
      <h2 id="paper-heading" ref={heading} tabIndex={-1}>
        Type in paper answers
      </h2>
      <p role="status" class={said ? 'notice' : ''}>
        {said}
      </p>
      {typing !== undefined ? (
        Entry === 'failed' ? (
          <p class="error-text">{NOT_COME}</p>
        ) : (
          Entry && (
            <Entry
              key={typing}
              workspace={workspace}
              assessment={assessment}
              words={words}
              id={typing}
              done={(words) => {
                type(undefined);
                setSaid(words);
                heading.current?.focus();
              }}
            />
          )
        )
      ) : asking ? (
        <AboutForm
          id="paper-about"
          about={{ viewpoint: 'not-said' }}
          button="Start typing"
          done={(about) => {
            const id = workspace.newId();
            if (!workspace.change((before, at) => withPaper(before, { id, ...about }, at))) return;
            setAsking(false);
            setSaid('');
            type(id);
          }}
          leave={() => {
            setAsking(false);
            heading.current?.focus();
          }}
        />
      ) : (
        <>
          <p>
            For people who answered on paper. One key for the answer, one to go on; you need no mouse.{' '}
            <a href="/assess/statements/">Print the statements</a>.
          </p>
          <p>
            <button type="button" class="button button-quiet" onClick={begin}>
              Type in one person's answers
            </button>
          </p>
        </>
      )}
    </section>
  );
}
