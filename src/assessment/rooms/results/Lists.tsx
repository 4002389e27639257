import { nextLevel } from '../../model/answer';
import type { Statement, StatementWords } from '../../model/bank';
import type { Rated } from '../../model/results';
import { levelWords, some } from '../words/sentences';
import { Dots } from '../kit/Dots';
import { PartMark } from '../kit/PartMark';

type Words = ReadonlyMap<string, StatementWords>;

/** Statements with their level; with `showNext`, also what the next level asks and the guidance that helps. */
export function RatedList({
  rated,
  words,
  showNext = false,
}: {
  readonly rated: readonly Rated[];
  readonly words: Words;
  readonly showNext?: boolean;
}) {
  return (
    <ol class="plain-list stack">
      {rated.map((each) => {
        const { statement, level } = each;
        const text = words.get(statement.id);
        const next = nextLevel(level);
        return (
          <li key={statement.id} class="card" data-part={statement.part}>
            <h3>
              <PartMark part={statement.part} /> {text?.statement} <span class="hint">{statement.id}</span>
            </h3>
            <p>
              <Dots level={level} /> <strong>{levelWords(each)}.</strong> {text?.levels[level - 1]}
            </p>
            {showNext && next && text && (
              <p>
                <strong>Level {next} asks:</strong> {text.levels[next - 1]}
              </p>
            )}
            <p class="hint">
              {statement.legal && (
                <>
                  Law or national guidance <a href={`/assess/statements/#${statement.id}`}>stands behind this</a>.{' '}
                </>
              )}
              {each.evidence === 0
                ? level >= 3
                  ? `Level ${level}, but nothing written down. `
                  : 'No evidence listed. '
                : `${some(each.evidence, 'piece')} of evidence listed. `}
              {showNext && text && (
                <a href={text.helps}>
                  Guidance that helps<span class="visually-hidden"> with {statement.id}</span>
                </a>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** What was answered "don't know", with whom to ask for what. */
export function FindOut({ statements, words }: { readonly statements: readonly Statement[]; readonly words: Words }) {
  return (
    <ul class="plain-list stack">
      {statements.map(({ id, part }) => (
        <li key={id} data-part={part}>
          <p>
            <PartMark part={part} /> <strong>{words.get(id)?.statement ?? id}</strong> <span class="hint">{id}</span>
          </p>
          <p>{words.get(id)?.findOut}</p>
        </li>
      ))}
    </ul>
  );
}
