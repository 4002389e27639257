/** The present moment as an ISO instant. */
export function now(): string {
  return new Date().toISOString();
}
