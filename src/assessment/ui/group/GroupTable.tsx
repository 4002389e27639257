import { LEVELS } from '../../model/answer';
import type { StatementView } from '../../model/group';
import { LABELS, medianWords } from './group-words';

/** The same as the plots, as a table: counts of people, never a share. */
export function GroupTable({ views }: { readonly views: readonly StatementView[] }) {
  return (
    <details class="section">
      <summary>The same as a table</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label="The group's answers as a table">
        <table class="list-table counts">
          <caption class="visually-hidden">How many people gave each answer, statement by statement</caption>
          <thead>
            <tr>
              <th scope="col">Statement</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col">
                  Level {level}
                </th>
              ))}
              <th scope="col">Don't know</th>
              <th scope="col">Not applicable</th>
              <th scope="col">No level</th>
              <th scope="col">Middle</th>
              <th scope="col">Spread</th>
              <th scope="col">How it lies</th>
            </tr>
          </thead>
          <tbody>
            {views.map((view) => (
              <tr key={view.statement.id}>
                <th scope="row">{view.statement.id}</th>
                {LEVELS.map((level, index) => (
                  <td key={level} data-label={`Level ${level}`}>
                    {view.counts[index]}
                  </td>
                ))}
                <td data-label="Don't know">{view.dontKnow}</td>
                <td data-label="Not applicable">{view.notApplicable}</td>
                <td data-label="No level">{view.preferNotToSay + view.unanswered}</td>
                <td data-label="Middle">{medianWords(view.median)}</td>
                <td data-label="Spread">{view.range ?? 'none'}</td>
                <td data-label="How it lies">{LABELS[view.label].name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
