import { useRef, useState } from 'preact/hooks';
import { type Assessment, type Response, type SetAside, statementsAsked } from '../../model/assessment';
import { answeredIn, spreadOf } from '../../model/coverage';
import { putBack, takeOut } from '../../model/arrivals';
import { withSlot } from '../../model/paths';
import { LIMITS } from '../../exchange/limits';
import type { Workspace } from '../../workspace/workspace';
import { longDay } from '../words/dates';
import { Small } from '../kit/Small';
import { AboutForm } from './AboutForm';
import { ROLE_NAMES, WHY_ASIDE, personName } from '../words/group-words';

/** More people than this are listed only when asked for: a long list takes long to draw. */
const LISTED = 50;

interface Props {
  readonly workspace: Workspace;
  readonly assessment: Assessment;
  /** Goes on typing answers that are on paper. */
  readonly typeIn: (response: string) => void;
}

/** Everybody who has sent answers, and the copies that are kept but not counted. Nothing here throws an answer away. */
export function People({ workspace, assessment, typeIn }: Props) {
  const [said, setSaid] = useState('');
  const [changing, setChanging] = useState<string>();
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { responses, aside = [] } = assessment;
  const asked = statementsAsked(workspace.bank.statements, assessment);

  /** The button that was pressed goes away: go on at the heading. */
  const say = (words: string) => {
    setSaid(words);
    heading.current?.focus();
  };
  const remove = (response: Response, name: string) => {
    if (aside.length >= LIMITS.aside) return say(`${name} was not taken out: no more copies can be kept here.`);
    if (!workspace.change((before, at) => takeOut(before, response.id, at))) return say('');
    say(`${name} was taken out, and is kept below. Undo, or put it back.`);
  };
  const back = (copy: SetAside, name: string) => {
    if (responses.length >= LIMITS.responses && !responses.some(({ id }) => id === copy.response.id))
      return say(`${name} was not put back: an assessment holds at most ${LIMITS.responses} people's answers.`);
    if (!workspace.change((before, at) => putBack(before, copy, at))) return say('');
    say(`${name} counts now.`);
  };

  return (
    <section class="section stack" id="people" aria-labelledby="people-heading">
      <h2 id="people-heading" ref={heading} tabIndex={-1}>
        People
      </h2>
      <p role="status" class={said ? 'notice' : ''}>
        {said}
      </p>
      <ul class="plain-list people-list">
        {(all ? responses : responses.slice(0, LISTED)).map((response, index) => {
          const name = personName(response, index);
          const isOwn = index === 0;
          const answered = answeredIn(spreadOf(asked, response));
          return (
            <li key={response.id}>
              <p>
                <strong>{name}</strong>
                {isOwn && name !== 'You' && ' (you)'}. {ROLE_NAMES[response.viewpoint]}
                {response.onPaper && ', on paper'}.
              </p>
              <p class="hint">
                {isOwn && answered === 0
                  ? 'You have not answered, so you are not counted. You can keep this assessment without answering it.'
                  : `${answered} of ${asked.length} answered.${response.changed ? ` Last changed ${longDay(response.changed)}.` : ''}`}
              </p>
              {changing === response.id ? (
                <AboutForm
                  id="change"
                  about={response}
                  button="Save"
                  done={({ viewpoint, name: called, showAlone }) => {
                    const about = { viewpoint, ...(called && { name: called }), ...(showAlone && { showAlone }) };
                    if (!workspace.change((before, at) => withSlot(before, `about/${response.id}`, about, at))) return;
                    setChanging(undefined);
                    say('Saved.');
                  }}
                  leave={() => {
                    setChanging(undefined);
                    heading.current?.focus();
                  }}
                />
              ) : (
                <p class="cluster small-actions no-print">
                  {(response.onPaper || isOwn) && (
                    <Small name="Change who this is" of={name} act={() => setChanging(response.id)} />
                  )}
                  {response.onPaper && <Small name="Go on typing" of={name} act={() => typeIn(response.id)} />}
                  {!isOwn && <Small name="Take out" of={name} act={() => remove(response, name)} />}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {!all && responses.length > LISTED && (
        <p class="no-print">
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              setAll(true);
              say(`All ${responses.length} are listed.`);
            }}
          >
            List all {responses.length}
          </button>
        </p>
      )}
      {aside.length > 0 && (
        <details class="no-print">
          <summary>Kept, but not counted ({aside.length})</summary>
          <ul class="plain-list people-list">
            {aside.map((copy, index) => {
              const { response, why, at } = copy;
              const place = responses.findIndex(({ id }) => id === response.id);
              const counted = place < 0 ? undefined : responses[place];
              const name = counted ? personName(counted, place) : response.name?.trim() || `Answers ${index + 1}`;
              return (
                <li key={`${response.id} ${index}`}>
                  <p>
                    <strong>{name}</strong>. {ROLE_NAMES[response.viewpoint]}. {WHY_ASIDE[why]}, {longDay(at)}.
                  </p>
                  <p class="hint">
                    {answeredIn(spreadOf(asked, response))} of {asked.length} answered
                    {counted ? `; the copy that counts has ${answeredIn(spreadOf(asked, counted))}.` : '.'}
                  </p>
                  <p class="small-actions">
                    <Small
                      name={counted ? 'Count this copy instead' : 'Put back'}
                      of={name}
                      act={() => back(copy, name)}
                    />
                  </p>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
