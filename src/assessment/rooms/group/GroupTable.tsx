import { LEVELS } from '../../model/answer';
import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { LABEL_NAMES, medianWords, roleSentence } from '../words/group-words';

interface Props {
  readonly views: readonly StatementView[];
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** All that the pictures show, as numbers of people. */
export function GroupTable({ views, words }: Props) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="The group's answers as a table">
      <table class="list-table group-table">
        <caption class="visually-hidden">How many people gave each answer, statement by statement</caption>
        <thead>
          <tr>
            <th scope="col">Statement</th>
            <th scope="col">Agreement</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col">
                Level {level}
              </th>
            ))}
            <th scope="col">Middle</th>
            <th scope="col">Levels apart</th>
            <th scope="col">Don't know</th>
            <th scope="col">Not applicable</th>
            <th scope="col">Prefer not to say</th>
            <th scope="col">No level yet</th>
            <th scope="col">By viewpoint</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => {
            const { id } = view.statement;
            return (
              <tr key={id}>
                <th scope="row">
                  <span class="statement-id">{id}</span> {words.get(id)?.statement}
                </th>
                <td data-label="Agreement">{LABEL_NAMES[view.label]}</td>
                {LEVELS.map((level) => (
                  <td key={level} data-label={`Level ${level}`}>
                    {view.counts[level - 1]}
                  </td>
                ))}
                <td data-label="Middle">{medianWords(view.median)}</td>
                <td data-label="Levels apart">{view.range ?? 'none'}</td>
                <td data-label="Don't know">{view.dontKnow}</td>
                <td data-label="Not applicable">{view.notApplicable}</td>
                <td data-label="Prefer not to say">{view.preferNotToSay}</td>
                <td data-label="No level yet">{view.unanswered}</td>
                <td data-label="By viewpoint">
                  {view.roles.length === 0 ? 'Not shown' : view.roles.map(roleSentence).join('; ')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
