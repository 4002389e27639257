import { recallInTab, rememberInTab } from '../../browser/this-tab';
import { type History, NO_HISTORY } from '../model/history';
import { isSlot } from '../model/paths';

/** What this tab can take back, over the pages of the app that it visits. Comfort only: undoing checks everything again. */

/** Letters of it: a browser gives a tab some five million, for everything. */
const MOST = 1_000_000;

const nameOf = (id: string) => `undo:${id}`;

/** Remembers the newest steps that there is room for. */
export function rememberSteps(id: string, { done, undone }: History): void {
  let room = MOST;
  const fitting = (steps: History['done']) =>
    [...steps]
      .reverse()
      .map((step) => JSON.stringify(step))
      .filter((text) => (room -= text.length) >= 0)
      .reverse();
  const [some, others] = [fitting(done), fitting(undone)];
  rememberInTab(nameOf(id), `{"done":[${some.join(',')}],"undone":[${others.join(',')}]}`);
}

/** What was remembered; nothing of it if any of it is not what it should be. */
export function recallSteps(id: string): History {
  try {
    const found = JSON.parse(recallInTab(nameOf(id)) ?? 'null') as History | null;
    return found && [...found.done, ...found.undone].every(isStep) ? found : NO_HISTORY;
  } catch {
    return NO_HISTORY;
  }
}

function isStep({ changes, at }: History['done'][number]): boolean {
  return typeof at === 'number' && changes.length > 0 && changes.every(({ key }) => isSlot(key));
}
