/** What was searched for on this device, newest first. Kept here only, and only the last few. */
const KEY = 'recent-searches';
const MOST = 6;

/** The last searches. None where the browser keeps nothing, or something else stands there. */
export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(words: string): void {
  keep([words.slice(0, 100), ...recentSearches().filter((each) => each.toLowerCase() !== words.toLowerCase())]);
}

/** Forgets one, or all. */
export function forgetSearches(words?: string): void {
  keep(words === undefined ? [] : recentSearches().filter((each) => each !== words));
}

function keep(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches.slice(0, MOST)));
  } catch {
    // A browser that keeps nothing offers nothing next time.
  }
}
