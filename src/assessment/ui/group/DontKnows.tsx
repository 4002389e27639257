import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { ROLE_NAMES } from './group-words';

/** What people do not know, and who does not: a finding in itself. */
export function DontKnows({ views, words }: { readonly views: readonly StatementView[]; readonly words: ReadonlyMap<string, StatementWords> }) {
  const unknown = views.filter(({ dontKnow }) => dontKnow > 0).sort((a, b) => b.dontKnow - a.dontKnow);
  if (unknown.length === 0) return null;
  return (
    <section class="section" aria-labelledby="dont-knows">
      <h2 id="dont-knows">What people do not know</h2>
      <p class="intro">
        Why is it not known, who would know, and why would it matter? Viewpoints with one person are named only if that person agreed.
      </p>
      <ul class="stack">
        {unknown.map(({ statement, dontKnow, roles }) => (
          <li key={statement.id}>
            <strong>{statement.id}</strong> {words.get(statement.id)?.statement} {dontKnow === 1 ? '1 person does' : `${dontKnow} people do`} not know
            {roles
              .filter((role) => role.dontKnow > 0)
              .map((role) => `; ${ROLE_NAMES[role.viewpoint].toLowerCase()}: ${role.dontKnow} of ${role.people}`)
              .join('')}
            .
          </li>
        ))}
      </ul>
    </section>
  );
}
