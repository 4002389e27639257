/** What stands behind a finding or a case. C and D show how a thing was done, not that it works. */
export const STRENGTH = {
  A: 'review or trial',
  B: 'independent evaluation or peer-reviewed study',
  C: 'own account',
  D: 'press, campaign or opinion',
} as const;
