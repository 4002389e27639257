import { createHash } from 'node:crypto';

/**
 * Runs before anything is painted, on pages that script puts in order by their address or by the role kept on the device (see
 * `reading/my-role.ts`): what would move is not seen until it has its place. The style is in `layout.css`, and ends by itself should the
 * page's own script not come. Without an address or a role nothing waits.
 */
export const WAIT_SCRIPT =
  "try{if(location.search||localStorage['engagement-cycle:my-role'])document.documentElement.dataset.waits=''}catch{}";

/** As the content-security policy takes it. */
export const WAIT_HASH = `sha256-${createHash('sha256').update(WAIT_SCRIPT).digest('base64')}` as const;
