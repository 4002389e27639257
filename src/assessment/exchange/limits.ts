/** What the screen needs to know of files: how much one may hold, and why one was not opened. */
export type { FileProblem } from '../files/engagement-file';
export { LIMITS } from '../files/limits';
