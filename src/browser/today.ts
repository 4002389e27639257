/** Today as an ISO day, where this device is: an hour after midnight in summer it is still yesterday in UTC. */
export function today(): string {
  const at = new Date();
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
