import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Invitation } from '../../exchange/invite-and-reply';
import type { Workspace } from '../../workspace/workspace';
import { fileProblemWords } from '../words/file-words';
import type { Route } from '../kit/route';

export type InvitedCard = FunctionComponent<{
  readonly workspace: Workspace;
  readonly invitation: Invitation;
  readonly go: (route: Route) => void;
}>;

interface Found {
  readonly invitation?: Invitation;
  readonly Card?: InvitedCard;
  readonly problem?: string;
}

const NOT_FETCHED =
  'The invitation could not be opened: part of this page did not come. Check your connection, then reload the page.';

/** The invitation in the address, if there is one, with what shows it; or why it cannot be read. `show` shows one from a file. */
export function useInvitation(
  workspace: Workspace,
  route: Route,
): Found & { readonly show: (invitation: Invitation) => void } {
  const [found, setFound] = useState<Found>({});
  const fail = () => setFound({ problem: NOT_FETCHED });
  const show = (invitation: Invitation) =>
    void import('./Invited').then(({ Invited }) => setFound({ invitation, Card: Invited }), fail);

  // The route is a new one each time that what stands after the # changes.
  useEffect(() => {
    const text = new URLSearchParams(location.hash.slice(1)).get('invite');
    if (text === null) return;
    let late = false;
    import('../../exchange/read-invitation')
      .then(({ invitationFromLink }) => invitationFromLink(workspace, text))
      .then((read) => {
        if (late) return;
        if (read.ok) show(read.value);
        else setFound({ problem: fileProblemWords(read.problem).replace(/^This file/, 'This invitation') });
      }, fail);
    return () => void (late = true);
  }, [workspace, route]);

  return { ...found, show };
}
