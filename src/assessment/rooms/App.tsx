import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Bank } from '../model/bank';
import { type Opening, openWorkspace } from '../workspace/open-workspace';
import type { Workspace } from '../workspace/workspace';
import { Said } from './kit/Said';
import { SavingLine } from './kit/SavingLine';
import { focusOn } from './kit/act';
import { later } from './kit/later';
import { type Route, type View, addressOf, routeFrom } from './kit/route';
import { ROOM_NAMES } from './words/room-names';
import { viewNotFetchedWords } from './words/saving-words';

export type { View } from './kit/route';

/** Where `npm run bench` counts from: how soon after this moment are saved answers on the screen? */
performance.mark('assessment-script');

export interface ViewProps {
  readonly workspace: Workspace;
  readonly route: Route;
  readonly go: (route: Route) => void;
}

const VIEWS: Readonly<Record<View, () => Promise<FunctionComponent<ViewProps>>>> = {
  start: async () => (await import('./start/Start')).Start,
  answer: async () => (await import('./answer/Answer')).Answer,
  results: async () => (await import('./results/Results')).Results,
  group: async () => (await import('./group/Group')).Group,
  workshop: async () => (await import('./workshop/Workshop')).Workshop,
  plan: async () => (await import('./plan/Plan')).Plan,
  report: async () => (await import('./report/Report')).Report,
  compare: async () => (await import('./compare/Compare')).Compare,
  frameworks: async () => (await import('./frameworks/Frameworks')).Frameworks,
};

/** What stands in the way of what is kept. Its words come when they are needed. */
const StorageTrouble = later(async () => (await import('./kit/StorageTrouble')).StorageTrouble);

/**
 * The assessment app. Each view has a page of its own and going to another is an ordinary visit, so that back, reload and bookmarks
 * work. Only where the browser keeps nothing, or has just refused to, does it change view in place: a visit would lose the answers that
 * live in memory.
 */
export default function App({ view, bank }: { readonly view: View; readonly bank: Bank }) {
  const [route, setRoute] = useState<Route>(() => routeFrom(view, location.hash));
  const [workspace, setWorkspace] = useState<Workspace>();
  const [Shown, setShown] = useState<FunctionComponent<ViewProps>>();
  const [failed, setFailed] = useState(false);
  const [trouble, setTrouble] = useState<Extract<Opening, { kind: 'trouble' }>>();
  const [attempt, setAttempt] = useState(0);
  const moved = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    setTrouble(undefined);
    void openWorkspace(bank).then((opening) =>
      opening.kind === 'open' ? setWorkspace(opening.workspace) : setTrouble(opening),
    );
  }, [bank, attempt]);
  useEffect(() => {
    setFailed(false);
    // Two moves in a row: what was asked for first may come last.
    let late = false;
    VIEWS[route.view]().then(
      (loaded) => !late && setShown(() => loaded),
      () => !late && setFailed(true),
    );
    return () => void (late = true);
  }, [route.view]);
  useEffect(() => {
    const follow = () => setRoute((before) => routeFrom(before.view, location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  // The head of the start page stands in the page itself: it goes where the page has become another room.
  useLayoutEffect(() => {
    document
      .querySelectorAll<HTMLElement>('main > .page-head')
      .forEach((head) => (head.hidden = route.view !== 'start'));
  }, [route.view]);
  useEffect(() => {
    if (!moved.current) return;
    const heading = top.current?.querySelector('h1');
    if (heading) focusOn(heading, false);
    scrollTo(0, 0);
  }, [Shown]);
  const isOpen = workspace !== undefined && Shown !== undefined && !failed;
  useEffect(() => {
    const room = top.current;
    if (!room) return;
    // What watches the room comes with it rather than before it. Where it does not come the room works all the same.
    let end: (() => void) | undefined;
    let left = false;
    import('./kit/watch-room').then(
      ({ watchRoom }) => {
        if (!left) end = watchRoom(room);
      },
      () => undefined,
    );
    return () => {
      left = true;
      end?.();
    };
  }, [isOpen]);

  if (failed) {
    const atRisk = workspace !== undefined && (!workspace.lasting || workspace.$unsaved.get().length > 0);
    return (
      <>
        {route.view !== 'start' && <h1>{ROOM_NAMES[route.view]}</h1>}
        <div class="error-summary" role="alert">
          <p>{viewNotFetchedWords(atRisk)}</p>
          <button type="button" class="button" onClick={() => location.reload()}>
            Reload the page
          </button>
        </div>
        {atRisk && <SavingLine workspace={workspace} />}
      </>
    );
  }
  if (trouble && !workspace)
    return (
      <StorageTrouble
        trouble={trouble.trouble}
        again={() => setAttempt(attempt + 1)}
        goOn={() => setWorkspace(trouble.inMemory())}
      />
    );
  if (!workspace || !Shown)
    return (
      <>
        {route.view !== 'start' && <h1 class="visually-hidden">{ROOM_NAMES[route.view]}</h1>}
        <p class="hint app-wait">Opening…</p>
      </>
    );

  const change = (next: Route) => {
    moved.current = true;
    setRoute(next);
  };
  const go = (next: Route) => {
    if (!workspace.lasting) change(next);
    // Leaving a page can cut off a save that is under way, and loses what the device refused.
    else
      void workspace
        .flush()
        .then(() => (workspace.$unsaved.get().length > 0 ? change(next) : (location.href = addressOf(next))));
  };
  return (
    <>
      <Said />
      <div ref={top} class="app">
        {route.view === 'start' && view !== 'start' && <h1>Assess your organisation</h1>}
        <Shown workspace={workspace} route={route} go={go} />
      </div>
    </>
  );
}
