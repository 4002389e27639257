/**
 * Small things remembered for comfort only: a browser that refuses loses nothing that matters, so no refusal is an error.
 * Assessments are not kept here; see `assessment-database.ts`.
 */
const PREFIX = 'engagement-cycle:';

/** Returns whether the browser took it: not if its storage is full or forbidden. */
export function remember(name: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}
