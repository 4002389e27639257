import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Assessment } from '../../model/assessment';
import type { Workspace } from '../../workspace/workspace';
import { ROOM_NAMES, windowTitle } from '../words/room-names';
import { AssessmentNav } from './AssessmentNav';
import { NotFetched } from './NotFetched';
import { SavingLine } from './SavingLine';
import type { Route, View } from './route';

interface Props {
  readonly assessment: Assessment;
  readonly workspace: Workspace;
  readonly view: Exclude<View, 'start' | 'answer'>;
  readonly go: (route: Route) => void;
  /** Fetches the words again, where they did not come. */
  readonly again?: (() => void) | undefined;
  /** What the room is called here, where that is more than in the list of rooms. */
  readonly name?: string;
  /** What the heading says beside the room; the assessment's title where left out. */
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** The head of a room: a heading that names the room and the assessment, what is kept, and the way to the other rooms. */
export function RoomHead({ assessment, workspace, view, go, again, name, title, children }: Props) {
  const room = name ?? ROOM_NAMES[view];
  useEffect(() => {
    document.title = windowTitle(room, assessment.title);
  }, [room, assessment.title]);
  return (
    <>
      <header class="page-head">
        <h1 id="room" dir="auto" tabIndex={-1}>
          <span class={title ? 'eyebrow no-print' : 'eyebrow'} dir="ltr">
            {room}
            <span class="visually-hidden">:</span>
          </span>{' '}
          {title ?? assessment.title}
        </h1>
        {children}
        <div class="no-print">
          <SavingLine workspace={workspace} />
        </div>
        {again && <NotFetched again={again} />}
      </header>
      <AssessmentNav assessment={assessment} current={view} go={go} />
    </>
  );
}
