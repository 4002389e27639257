import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { PartMark } from '../kit/PartMark';
import { ROLE_NAMES } from '../words/group-words';

interface Props {
  readonly views: readonly StatementView[];
  readonly people: number;
  readonly words: ReadonlyMap<string, StatementWords>;
}

/** What people do not know, by viewpoint: often the result itself. Most of them first. */
export function DontKnows({ views, people, words }: Props) {
  const unknown = views.filter(({ dontKnow }) => dontKnow > 0).sort((a, b) => b.dontKnow - a.dontKnow);
  return (
    <section class="section" id="dont-know" aria-labelledby="dont-know-heading">
      <h2 id="dont-know-heading">What people do not know</h2>
      {unknown.length === 0 ? (
        <p>Nobody has answered "I don't know".</p>
      ) : (
        <>
          <p class="intro">Not knowing is a finding. Why do they not know, who would, and why would it matter?</p>
          <ul class="plain-list stack">
            {unknown.map(({ statement: { id, part }, dontKnow, roles }) => (
              <li key={id} data-part={part}>
                <p>
                  <PartMark part={part} /> <strong>{words.get(id)?.statement ?? id}</strong>{' '}
                  <span class="hint nowrap">{id}</span>
                </p>
                <p>
                  {dontKnow} of {people} {dontKnow === 1 ? 'does' : 'do'} not know.{' '}
                  {roles
                    .filter((role) => role.dontKnow > 0)
                    .map((role) => `${ROLE_NAMES[role.viewpoint]}: ${role.dontKnow} of ${role.people}.`)
                    .join(' ')}
                </p>
                {words.get(id)?.findOut && <p class="hint">To find out: {words.get(id)?.findOut}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
