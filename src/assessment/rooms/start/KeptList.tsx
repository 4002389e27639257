import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import { type Assessment, statementsAsked } from '../../model/assessment';
import { answeredIn, spreadOf } from '../../model/coverage';
import { saveAsFile } from '../../exchange/save-file';
import { LIMITS } from '../../exchange/limits';
import { forgetBeside, recallPlace } from '../../memory/where-i-was';
import { duplicate, remove as removeFromShelf, rename } from '../../workspace/shelf';
import type { Workspace } from '../../workspace/workspace';
import { longDay } from '../words/dates';
import { migrationWords } from '../words/file-words';
import { Small } from '../kit/Small';
import { TextInput } from '../kit/TextInput';
import { type Route, addressOf } from '../kit/route';
import { DEPTH_NAMES } from '../words/names';
import { NOT_KEPT, UNSAVED } from '../words/refusal-words';
import { Unreadable } from './Unreadable';
import { savedWords } from '../words/saved-words';

interface Props {
  readonly workspace: Workspace;
  readonly go: (route: Route) => void;
}

/** The assessments kept on this device, each with what can be done to it. Deleting can be undone until the page is left. */
export function KeptList({ workspace, go }: Props) {
  const shelf = useStore(workspace.$shelf);
  const unsaved = useStore(workspace.$unsaved);
  const [deleted, setDeleted] = useState<{ readonly title: string; readonly putBack: () => Promise<boolean> }>();
  const [renaming, setRenaming] = useState<string>();
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  /** The button that was pressed goes away. Without this the keyboard would begin again at the top of the page. */
  const stayHere = () => heading.current?.focus();

  async function remove({ id, title }: Pick<Assessment, 'id' | 'title'>) {
    const putBack = await removeFromShelf(workspace, id);
    if (!putBack) return setSaid(NOT_KEPT);
    const remember = forgetBeside(id);
    setDeleted({
      title,
      putBack: async () => {
        const back = await putBack();
        if (back) remember();
        return back;
      },
    });
    setSaid(`Deleted "${title}".`);
    stayHere();
  }

  async function undo() {
    if (!deleted) return;
    // "Undo" stays, to be tried again: nowhere else is what it would bring back.
    if (!(await deleted.putBack())) return setSaid(NOT_KEPT);
    setSaid(`"${deleted.title}" is back.`);
    setDeleted(undefined);
    stayHere();
  }

  return (
    <section class="stack kept" aria-labelledby="kept">
      <h2 id="kept" ref={heading} tabIndex={-1}>
        Your assessments on this device
      </h2>
      <p role="status" class={said ? 'notice' : ''}>
        {said}{' '}
        {deleted && (
          <button type="button" class="link-button" onClick={() => void undo()}>
            Undo
          </button>
        )}
      </p>
      <ul class="plain-list stack">
        {shelf?.assessments.map((assessment) => {
          const { id, title } = assessment;
          const spread = spreadOf(statementsAsked(workspace.bank.statements, assessment), assessment.responses[0]);
          const part = recallPlace(id)?.part ?? assessment.parts[0];
          const follow = (route: Route) => (event: Event) => {
            event.preventDefault();
            go(route);
          };
          const onwards: Route = { view: 'answer', assessment: id, part };
          const results: Route = { view: 'results', assessment: id };
          const group: Route = { view: 'group', assessment: id };
          const others = assessment.responses.length - 1;
          return (
            <li key={id} class="card">
              {renaming === id ? (
                <RenameForm
                  title={title}
                  done={(next) => {
                    setRenaming(undefined);
                    stayHere();
                    if (next)
                      void rename(workspace, id, next).then((kept) =>
                        setSaid(kept ? `Renamed to "${next}".` : NOT_KEPT),
                      );
                  }}
                />
              ) : (
                <h3>{title}</h3>
              )}
              <p class="hint">
                {DEPTH_NAMES[assessment.depth]}. {answeredIn(spread)} of {spread.total} answered
                {others > 0 && ` by you, and answers from ${others === 1 ? 'one other person' : `${others} others`}`}.
                Last changed {longDay(assessment.changed)}.
              </p>
              {shelf.moved.get(id)?.map((report) => (
                <p key={report.from} class="check">
                  {migrationWords(report)} A snapshot of how it was is kept with it.
                </p>
              ))}
              {unsaved.some((each) => each.id === id) && <p class="error-text">{UNSAVED}</p>}
              <p class="cluster">
                <a class="button" href={addressOf(onwards)} onClick={follow(onwards)}>
                  {answeredIn(spread) === spread.total ? 'Look again' : 'Go on'}
                  <span class="visually-hidden"> with {title}</span>
                </a>
                <a class="button button-quiet" href={addressOf(results)} onClick={follow(results)}>
                  See results<span class="visually-hidden"> of {title}</span>
                </a>
                {others > 0 && (
                  <a class="button button-quiet" href={addressOf(group)} onClick={follow(group)}>
                    Open the group<span class="visually-hidden"> of {title}</span>
                  </a>
                )}
              </p>
              <p class="cluster small-actions">
                <Small name="Save a file" of={title} act={() => setSaid(savedWords(saveAsFile(assessment)))} />
                <Small name="Rename" of={title} act={() => setRenaming(id)} />
                <Small
                  name="Duplicate"
                  of={title}
                  act={() =>
                    void duplicate(workspace, id, `Copy of ${title}`).then((kept) =>
                      setSaid(kept ? `Made "Copy of ${title}".` : NOT_KEPT),
                    )
                  }
                />
                <Small name="Delete" of={title} act={() => void remove(assessment)} />
              </p>
            </li>
          );
        })}
        {shelf?.unreadable.map((unreadable, index, { length }) => (
          <Unreadable
            key={`unreadable-${unreadable.id}`}
            workspace={workspace}
            unreadable={unreadable}
            number={index + 1}
            count={length}
            remove={(title) => void remove({ id: unreadable.id, title })}
          />
        ))}
      </ul>
    </section>
  );
}

function RenameForm({ title, done }: { readonly title: string; readonly done: (next: string | undefined) => void }) {
  const [text, setText] = useState(title);
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        done(text.trim() || undefined);
      }}
    >
      <label for="rename">New name</label>
      <TextInput id="rename" most={LIMITS.title} value={text} onText={(text) => setText(text)} begin />
      <span class="cluster">
        <button class="button" type="submit">
          Save the name
        </button>
        <button class="button button-quiet" type="button" onClick={() => done(undefined)}>
          Leave it
        </button>
      </span>
    </form>
  );
}
