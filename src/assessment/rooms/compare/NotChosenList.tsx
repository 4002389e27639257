import type { Assessment } from '../../model/assessment';
import { longDay } from '../words/dates';
import { placeWords, valueWords } from '../words/path-words';

/** What was not chosen when two copies were brought together, and answers to statements that are not asked any more: kept, readable. */
export function NotChosenList({ assessment }: { readonly assessment: Assessment }) {
  const { notChosen = [], former = {} } = assessment;
  const old = Object.entries(former).flatMap(([edition, entries]) => entries.map((each) => ({ edition, ...each })));
  if (notChosen.length + old.length === 0) return null;
  return (
    <section class="section" aria-labelledby="kept-beside">
      <h2 id="kept-beside">Kept beside</h2>
      <ul>
        {notChosen.map(({ slot, value, from, at }, index) => (
          <li key={index}>
            <strong>{placeWords(slot, assessment)}</strong>, from {from}, {longDay(at)}: {valueWords(value)}
          </li>
        ))}
        {old.map(({ edition, statement, response, entry }, index) => (
          <li key={`former-${index}`}>
            <strong>
              {statement}, edition {edition}
            </strong>
            , {placeWords(`about/${response}`, assessment)}: {valueWords(entry)}
          </li>
        ))}
      </ul>
    </section>
  );
}
