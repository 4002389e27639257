/**
 * Small things remembered for comfort only: a browser that refuses loses nothing that matters, so refusals are silent.
 * Assessments are not kept here; see `assessment-database.ts`.
 */
const PREFIX = 'engagement-cycle:';

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Storage is full or forbidden: the next visit starts at the top.
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
