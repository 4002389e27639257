import { useLayoutEffect, useState } from 'preact/hooks';
import { LEVELS, nextLevel } from '../../model/answer';
import type { Agreed, Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import { withAgreed } from '../../model/workshop';
import { LIMITS } from '../../exchange/limits';
import { TextInput } from '../kit/TextInput';
import { goOn, say } from '../kit/act';
import type { Workspace } from '../../workspace/workspace';

interface Props {
  readonly id: string;
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly words: StatementWords | undefined;
}

const NOTHING: Omit<Agreed, 'at'> = { reason: '', dissents: [], state: 'not-settled' };

/** What the group settled, why, and any dissent in the dissenter's own words. Nothing here asks for agreement. */
export function Record({ id, assessment, workspace, words }: Props) {
  const kept = assessment.agreed?.[id];
  const write = (change: Partial<Agreed>) =>
    workspace.change((before, at) => {
      const { at: _at, ...was } = before.agreed?.[id] ?? { ...NOTHING, at };
      return withAgreed(before, id, { ...was, ...change }, at);
    });
  const settle = (level: (typeof LEVELS)[number]) => write({ level, nearly: false, state: 'settled' });
  const dissents = kept?.dissents ?? [];
  // Somebody is about to speak: what is typed belongs in the new box, not on the button.
  const [added, setAdded] = useState(0);
  useLayoutEffect(() => {
    if (added === dissents.length && added > 0) document.getElementById(`dissent-${id}-${added - 1}`)?.focus();
  }, [added, dissents.length]);
  const above = kept?.level && nextLevel(kept.level);
  return (
    <section class="record stack" aria-labelledby="record">
      <h3 id="record">What the group says</h3>
      <fieldset>
        <legend class="legend">Agreed level</legend>
        <div class="cluster">
          {LEVELS.map((level) => (
            <label key={level} class="choice">
              <input
                type="radio"
                name={`agreed-${id}`}
                checked={kept?.state === 'settled' && kept.level === level}
                onChange={() => settle(level)}
              />
              <span>Level {level}</span>
            </label>
          ))}
          <label class="choice">
            <input
              type="radio"
              name={`agreed-${id}`}
              checked={kept?.state === 'not-settled'}
              onChange={() =>
                workspace.change((before, at) => {
                  const {
                    level: _level,
                    nearly: _nearly,
                    at: _at,
                    ...rest
                  } = before.agreed?.[id] ?? { ...NOTHING, at };
                  return withAgreed(before, id, { ...rest, state: 'not-settled' }, at);
                })
              }
            />
            <span>Not settled</span>
          </label>
        </div>
        {kept?.state === 'settled' && above && (
          <label class="choice follow-up">
            <input
              type="checkbox"
              checked={kept.nearly ?? false}
              onChange={(event) => write({ nearly: event.currentTarget.checked })}
            />
            <span>Nearly level {above}</span>
          </label>
        )}
        {kept?.state === 'settled' && kept.level && <p class="hint">{words?.levels[kept.level - 1]}</p>}
      </fieldset>
      <div class="field">
        <label for={`reason-${id}`}>The reason, in a line</label>
        <TextInput
          id={`reason-${id}`}
          rows={2}
          most={LIMITS.text}
          value={kept?.reason ?? ''}
          onText={(text) => write({ reason: text })}
        />
      </div>
      {dissents.map((dissent, index) => (
        <div key={index} class="field">
          <label for={`dissent-${id}-${index}`}>Dissent {index + 1}, in the person's own words</label>
          <TextInput
            id={`dissent-${id}-${index}`}
            rows={2}
            most={LIMITS.text}
            value={dissent}
            onText={(text) => write({ dissents: dissents.with(index, text) })}
          />
          <span>
            <button
              type="button"
              class="link-button"
              onClick={() => {
                if (!write({ dissents: dissents.toSpliced(index, 1) })) return;
                goOn(`Dissent ${index + 1} is taken out. Undo brings it back.`, `dissent-add-${id}`);
              }}
            >
              Take dissent {index + 1} out
            </button>
          </span>
        </div>
      ))}
      <p>
        <button
          type="button"
          id={`dissent-add-${id}`}
          class="link-button"
          onClick={() => {
            if (!write({ dissents: [...dissents, ''] })) return;
            say(`Dissent ${dissents.length + 1} can be typed.`);
            setAdded(dissents.length + 1);
          }}
        >
          Record a dissent
        </button>
      </p>
    </section>
  );
}
