import { useState } from 'preact/hooks';
import { type Assessment, type Response, statementsAsked } from '../../model/assessment';
import { putBack, takeOut } from '../../model/incoming';
import { answeredIn, spreadOf } from '../../model/coverage';
import { hasAnswered } from '../../model/group';
import type { Workspace } from '../../store/workspace';
import { longDay } from '../dates';
import { VIEWPOINT_NAMES } from '../names';
import { Small } from '../shared/Small';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
}

const ASIDE = {
  'taken-out': 'Taken out',
  older: 'An older copy',
  doubtful: 'Another copy, changed elsewhere',
} as const;

/** Whose answers are in, and what was set aside. Nothing is thrown away. */
export function People({ assessment, workspace }: Props) {
  const [said, setSaid] = useState('');
  const asked = statementsAsked(workspace.bank.statements, assessment);
  const name = (response: Response, at: number) => response.name || (at === 0 ? 'Your own answers' : `Response ${at + 1}`);
  const line = (response: Response) =>
    `${VIEWPOINT_NAMES[response.viewpoint]}. ${answeredIn(spreadOf(asked, response))} of ${asked.length} answered${response.changed ? `, ${longDay(response.changed)}` : ''}.`;
  const counted = assessment.responses.filter(hasAnswered).length;
  return (
    <section class="section" aria-labelledby="people">
      <h2 id="people" tabIndex={-1}>
        Whose answers count: {counted}
      </h2>
      <p role="status">{said}</p>
      <ul class="plain-list people">
        {assessment.responses.map((response, at) => (
          <li key={response.id}>
            <strong>{name(response, at)}</strong> <span class="hint">{line(response)}</span>{' '}
            {at > 0 && (
              <span class="no-print">
                <Small
                  name="Take out"
                  of={name(response, at)}
                  act={() => {
                    workspace.change((before, now) => takeOut(before, response.id, now));
                    setSaid(`${name(response, at)}: taken out. It is kept below.`);
                    document.getElementById('people')?.focus();
                  }}
                />
              </span>
            )}
            {at === 0 && !hasAnswered(response) && <span class="hint">They do not count while there are none.</span>}
          </li>
        ))}
      </ul>
      {(assessment.aside?.length ?? 0) > 0 && (
        <details class="no-print">
          <summary>Set aside: {assessment.aside?.length}</summary>
          <ul class="plain-list people">
            {assessment.aside?.map((each, at) => (
              <li key={`${each.response.id}-${at}`}>
                <strong>{each.response.name || 'Without a name'}</strong>{' '}
                <span class="hint">
                  {ASIDE[each.why]}, {longDay(each.at)}. {line(each.response)}
                </span>{' '}
                <Small
                  name="Let this one count"
                  of={each.response.name || `copy ${at + 1}`}
                  act={() => {
                    workspace.change((before, now) => putBack(before, each, now));
                    setSaid('It counts now. What it took the place of is kept here.');
                    document.getElementById('people')?.focus();
                  }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
