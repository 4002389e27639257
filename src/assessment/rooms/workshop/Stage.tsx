import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LEVELS, type Level } from '../../model/answer';
import type { Assessment } from '../../model/assessment';
import type { StatementWords } from '../../model/bank';
import type { StatementView } from '../../model/group';
import { countedIn, whoIsShown } from '../../model/who-is-shown';
import { MINUTES, nextOn, progressOf, withAgreed, withMeeting } from '../../model/workshop';
import { keepLetterKeys, usesLetterKeys } from '../../memory/where-i-was';
import type { Workspace } from '../../workspace/workspace';
import { LabelSign } from '../group/LabelSign';
import { LABEL_MEANINGS, besideSentence, gapSentence, marksSentence, roleSentence } from '../words/group-words';
import { Dots } from '../kit/Dots';
import { PartMark } from '../kit/PartMark';
import { AssessmentNav } from '../kit/AssessmentNav';
import { goOn, say } from '../kit/act';
import type { Route } from '../kit/route';
import { Voices } from '../kit/Voices';
import { SavingLine } from '../kit/SavingLine';
import { PaperHere } from './PaperHere';
import { Record } from './Record';
import { Timer } from './Timer';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly views: readonly StatementView[];
  readonly words: ReadonlyMap<string, StatementWords>;
  /** Leaves the stage; the meeting stays as it is. */
  readonly leave: () => void;
  readonly go: (route: Route) => void;
}

/** One statement, large enough for the back of a hall: words, private answers, one reveal, what the group says. */
export function Stage({ assessment, workspace, views, words, leave, go }: Props) {
  const { workshop, agreed = {} } = assessment;
  const id = workshop?.at ?? workshop?.agenda[0] ?? '';
  const agenda = workshop?.agenda ?? [];
  const view = views.find(({ statement }) => statement.id === id);
  const text = words.get(id);
  const index = agenda.indexOf(id);
  const progress = progressOf(agenda, agreed);
  const revealed = workshop?.revealed.includes(id) ?? false;
  const stage = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toggleTimer = useRef(() => {});
  const [letters, setLetters] = useState(usesLetterKeys);

  const goTo = (next: string | undefined) => {
    if (!next) return;
    // Names are shown for one statement, and asked for again at the next.
    workspace.change((before, at) => withMeeting(before, { at: next, showNames: false }, at));
  };
  // A new statement begins at its top: for the eyes of a hall, and for a keyboard.
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    stage.current?.scrollIntoView();
  }, [id]);
  const reveal = () => {
    if (!view || answeredIn(view) === 0) return say(NOBODY_YET);
    const done = workspace.change((before, at) =>
      withMeeting(before, { revealed: [...new Set([...(before.workshop?.revealed ?? []), id])] }, at),
    );
    if (!done) return;
    stage.current?.scrollIntoView();
    // The hall keeps looking at the statement; the keyboard and a screen reader go on at what was said.
    goOn(`${marksSentence(view)} ${besideSentence(view)}`, 'answers', { scroll: false });
  };
  const park = () => {
    const done = workspace.change((before, at) =>
      withAgreed(before, id, { ...(before.agreed?.[id] ?? NOTHING_SAID), state: 'parked' }, at),
    );
    if (!done) return;
    say(`${id} is parked.`);
    goTo(nextOn(agenda, { ...agreed, [id]: { ...NOTHING_SAID, state: 'parked', at: '' } }, id));
  };

  // Before the next key can come: it belongs to the statement that is on the screen then.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      // An arrow is the radio buttons' own key.
      if (event.key.startsWith('Arrow') && takesArrows(event.target)) return;
      const act: Readonly<Record<string, () => void>> = {
        arrowright: () => goTo(agenda[index + 1]),
        pagedown: () => goTo(agenda[index + 1]),
        arrowleft: () => goTo(agenda[index - 1]),
        pageup: () => goTo(agenda[index - 1]),
        ...(letters && { r: reveal, t: () => toggleTimer.current(), p: park }),
      };
      const wanted = act[event.key.toLowerCase()];
      if (!wanted) return;
      event.preventDefault();
      wanted();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  if (!view || !text) return null;
  const answered = answeredIn(view);
  const next = nextOn(agenda, agreed, id);
  const named = whoIsShown(countedIn(assessment)).names;
  const names = workshop?.showNames
    ? assessment.responses
        .filter(({ id: who }) => named.has(who))
        .map((person) => ({ person, mark: view.marks.find((mark) => mark.response === person.id) }))
    : [];
  return (
    <div class={revealed ? 'stage revealed' : 'stage'} ref={stage} data-part={view.statement.part}>
      <h1 class="visually-hidden">Workshop: {assessment.title}</h1>
      <p class="stage-place">
        {index + 1} of {agenda.length}. {progress.settled} settled, {progress.notSettled} not settled, {progress.parked}{' '}
        parked, {progress.open} to go
        {progress.dissents > 0 && `, ${progress.dissents} ${progress.dissents === 1 ? 'dissent' : 'dissents'}`}.
      </p>
      <div class="stage-head">
        <h2 ref={heading} tabIndex={-1}>
          <PartMark part={view.statement.part} /> {text.statement} <span class="hint">{id}</span>
        </h2>
        <Timer
          of={`${assessment.id}-${id}`}
          minutes={MINUTES[view.label]}
          control={(toggle) => void (toggleTimer.current = toggle)}
        />
      </div>
      <p class="stage-gloss">{text.gloss}</p>
      <ol class="plain-list stage-levels">
        {LEVELS.map((level) => (
          <li key={level}>
            <span class="level-name">
              <Dots level={level} /> Level {level}
            </span>{' '}
            <span>{text.levels[level - 1]}</span>
            {revealed && <MarksAt level={level} view={view} />}
          </li>
        ))}
      </ol>
      <details>
        <summary>What could show it</summary>
        <ul>
          {text.evidence.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </details>
      <section class="section" aria-labelledby="answers">
        <h3 id="answers" tabIndex={-1}>
          Answers
        </h3>
        {revealed ? (
          <div class="stack">
            <p>
              <LabelSign label={view.label} /> {marksSentence(view)} {besideSentence(view)}
            </p>
            <p>{LABEL_MEANINGS[view.label].replace(/^./, (first) => first.toUpperCase())}</p>
            {view.gaps.slice(0, 2).map((gap) => (
              <p key={`${gap.lower.viewpoint}-${gap.higher.viewpoint}`}>
                <strong>Viewpoints differ:</strong> {gapSentence(gap)}
              </p>
            ))}
            {view.roles.length > 0 && <p class="hint">{view.roles.map(roleSentence).join('; ')}.</p>}
            <Voices assessment={assessment} id={id} named={workshop?.showNames ?? false} />
            {names.length > 0 && (
              <p class="hint">
                {names
                  .map(
                    ({ person, mark }) =>
                      `${person.name}: ${mark ? `level ${mark.level}${mark.nearly ? ', nearly the next' : ''}` : 'no level'}`,
                  )
                  .join('; ')}
                .
              </p>
            )}
          </div>
        ) : (
          <>
            <p>
              {answered === 0
                ? NOBODY_YET
                : `${answered === 1 ? 'One person’s answer is' : `${answered} people’s answers are`} in.`}{' '}
              First everybody answers in private. Then show them all at once.
            </p>
            <p>
              <button type="button" class="button" onClick={reveal} aria-disabled={answered === 0}>
                Show the answers
              </button>
            </p>
          </>
        )}
        <PaperHere id={id} assessment={assessment} workspace={workspace} hidden={!revealed} />
      </section>
      <Record key={id} id={id} assessment={assessment} workspace={workspace} words={text} />
      <p class="cluster no-print stage-actions">
        <button
          type="button"
          class="button button-quiet"
          aria-disabled={index <= 0}
          onClick={() => goTo(agenda[index - 1])}
        >
          Back
        </button>
        <button type="button" class="button button-quiet" onClick={park}>
          Park it
        </button>
        {next ? (
          <button type="button" class="button" onClick={() => goTo(next)}>
            Next: {next}
            {agreed[next]?.state === 'parked' ? ' (parked)' : ''}
          </button>
        ) : (
          <button type="button" class="button" onClick={leave}>
            Finish: see the minutes
          </button>
        )}
        <button type="button" class="link-button" onClick={leave}>
          Stop here; carry on another time
        </button>
        {'requestFullscreen' in document.documentElement && (
          <button
            type="button"
            class="link-button"
            onClick={() => void stage.current?.requestFullscreen().catch(() => undefined)}
          >
            Fill the screen
          </button>
        )}
        <label class="choice">
          <input
            type="checkbox"
            checked={workshop?.showNames ?? false}
            onChange={(event) => {
              const showNames = event.currentTarget.checked;
              workspace.change((before, at) => withMeeting(before, { showNames }, at));
            }}
          />
          <span>Show the names that people gave</span>
        </label>
      </p>
      <div class="hint no-print">
        <p>Arrow and page keys, and most clickers, go on and back.</p>
        <label class="choice">
          <input
            type="checkbox"
            checked={letters}
            onChange={(event) => {
              setLetters(event.currentTarget.checked);
              keepLetterKeys(event.currentTarget.checked);
            }}
          />
          <span>
            Letter keys too: <kbd>R</kbd> shows the answers, <kbd>T</kbd> starts and pauses the timer, <kbd>P</kbd>{' '}
            parks
          </span>
        </label>
      </div>
      <SavingLine workspace={workspace} />
      <AssessmentNav assessment={assessment} current="workshop" go={go} />
    </div>
  );
}

/** One sign a person beside the level they gave, all alike: on a wall nobody's viewpoint stands beside their mark. */
function MarksAt({ level, view }: { readonly level: Level; readonly view: StatementView }) {
  const here = view.marks.filter((mark) => mark.level === level);
  const isMiddle = view.median !== undefined && (level === view.median.low || level === view.median.high);
  return (
    <span class="stage-marks">
      <span aria-hidden="true">{here.map(({ nearly }) => (nearly ? '●+' : '●')).join(' ')}</span>{' '}
      <strong>{here.length === 0 ? 'nobody' : here.length === 1 ? '1 person' : `${here.length} people`}</strong>
      {isMiddle && <span class="hint"> middle</span>}
    </span>
  );
}

const NOBODY_YET = 'Nobody’s answer is in yet.';

function answeredIn({ marks, dontKnow, notApplicable, preferNotToSay }: StatementView): number {
  return marks.length + dontKnow + notApplicable + preferNotToSay;
}

const NOTHING_SAID = { reason: '', dissents: [] };

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')
  );
}

function takesArrows(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input[type=radio]');
}
