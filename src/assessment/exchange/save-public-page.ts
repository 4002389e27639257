import { download } from '../../browser/files';
import type { PublicSummary } from '../files/summary-limits';
import { summaryHtml } from '../files/summary-html';

/** Offers the summary as a page for an organisation's own website. */
export function saveSummary(summary: PublicSummary): void {
  download('our-results.html', 'text/html;charset=utf-8', summaryHtml(summary));
}
