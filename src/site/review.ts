/** How long a checked page of data holds before somebody must look again, in months. Law moves faster than methods. */
export const HOLDS = { law: 6, methods: 12, roles: 12, examples: 24 } as const;

/**
 * The day an entry must be checked again: `reviewed` and the months its kind holds. Prose pages carry their own date. An event that
 * touches the page can bring the day forward: `dueDay` does that for every page.
 */
export function nextReviewOf(kind: keyof typeof HOLDS, reviewed: Date): Date {
  const month = reviewed.getUTCMonth() + HOLDS[kind];
  // The last day of the month where it has no such day: half a year after 31 August is 28 February.
  const last = new Date(Date.UTC(reviewed.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(reviewed.getUTCFullYear(), month, Math.min(reviewed.getUTCDate(), last)));
}
