/** How long a checked page of data holds before somebody must look again, in months. Law moves faster than methods. */
const HOLDS = { law: 6, methods: 12, roles: 12, examples: 24 } as const;

/** The day an entry must be checked again: `reviewed` and the months its kind holds. Prose pages carry their own date. */
export function nextReviewOf(kind: keyof typeof HOLDS, reviewed: Date): Date {
  const next = new Date(reviewed);
  next.setMonth(next.getMonth() + HOLDS[kind]);
  return next;
}
