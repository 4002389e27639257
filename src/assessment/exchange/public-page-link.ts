import { recall, remember } from '../../browser/preferences';
import { writeSummaryLink } from '../files/public-summary';
import { type PublicSummary, SUMMARY_LIMITS } from '../files/summary-limits';

export { type PublicSummary, SUMMARY_LIMITS };

/** The page that shows a summary. */
const PAGE = '/explain/our-results/';

/** The address of the page that tells the public; nothing if it would be too long for a link. Lines left empty are left out. */
export async function summaryAddress(summary: PublicSummary): Promise<string | undefined> {
  const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean);
  const link = await writeSummaryLink({ ...summary, well: filled(summary.well), working: filled(summary.working) });
  return link && `${location.origin}${PAGE}#${link}`;
}

const keyOf = (id: string) => `public-summary:${id}`;

/** What was drafted on this device for an assessment. Comfort only: the link is what is kept. */
export function draftFor(id: string): PublicSummary | undefined {
  try {
    const found = JSON.parse(recall(keyOf(id)) ?? '') as Partial<Record<keyof PublicSummary, unknown>>;
    const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');
    const lines = (value: unknown) =>
      Array.isArray(value) ? value.slice(0, SUMMARY_LIMITS.lines).map((line) => text(line, SUMMARY_LIMITS.line)) : [];
    return {
      organisation: text(found.organisation, SUMMARY_LIMITS.organisation),
      when: text(found.when, SUMMARY_LIMITS.when),
      who: text(found.who, SUMMARY_LIMITS.line),
      well: lines(found.well),
      working: lines(found.working),
      involve: text(found.involve, SUMMARY_LIMITS.text),
      contact: text(found.contact, SUMMARY_LIMITS.line),
      reportBack: /^\d{4}-\d{2}-\d{2}$/.test(String(found.reportBack)) ? String(found.reportBack) : '',
    };
  } catch {
    return undefined;
  }
}

export function keepDraft(id: string, summary: PublicSummary): void {
  remember(keyOf(id), JSON.stringify(summary));
}
