/** What the page that opens a public summary needs: its reader comes with the first link, its words before. */
export { SUMMARY_HEADINGS, dayOf, ownAccount, summaryTitle } from '../files/summary-html';
export type { PublicSummary } from '../files/summary-limits';
export type { FileProblem } from '../files/untrusted';

/** Fetches the reader of links. */
export const linkReader = () => import('../files/public-summary').then(({ readSummaryLink }) => readSummaryLink);
