/** Small things remembered for as long as this tab is open, over every page of the site that it visits. A refusal loses comfort only. */
const PREFIX = 'engagement-cycle:';

export function rememberInTab(name: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // No room, or forbidden: it is then remembered until the page is left.
  }
}

export function recallInTab(name: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Calls back when the page may be about to be left: the last moment that a browser promises. Returns how to stop. */
export function beforeLeaving(act: () => void): () => void {
  if (typeof addEventListener === 'undefined') return () => undefined;
  const hidden = () => document.visibilityState === 'hidden' && act();
  addEventListener('pagehide', act);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', act);
    document.removeEventListener('visibilitychange', hidden);
  };
}

/** Asks before the page is left while `isAtRisk` says that something would be lost. The browser words the question. */
export function askBeforeLeaving(isAtRisk: () => boolean): void {
  if (typeof addEventListener === 'undefined') return;
  addEventListener('beforeunload', (event) => {
    if (isAtRisk()) event.preventDefault();
  });
}
