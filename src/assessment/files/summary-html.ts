import { cleanText } from '../../common/text';
import type { PublicSummary } from './summary-limits';

/** The headings of a public summary, in the order in which people ask. */
export const SUMMARY_HEADINGS = {
  well: 'What we do well',
  working: 'What we are working on',
  involve: 'How to get involved',
  report: 'When we will report back',
} as const;

/** Said wherever a summary is shown: whose account it is. */
export function ownAccount(organisation: string): string {
  return `This is ${organisation || 'the organisation'}’s own account of how it works with people. Nobody else has checked it.`;
}

/** A day as readers write it; nothing for no day. */
export function dayOf(iso: string): string {
  return (
    iso &&
    new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${iso}T00:00:00Z`),
    )
  );
}

/** The name of the page. Right for one organisation and for several, because it has no verb for them. */
export function summaryTitle(organisation: string): string {
  return organisation ? `Working with people: ${organisation}` : 'How we work with people';
}

/** The summary as a page of its own, for an organisation's website: no script, nothing from elsewhere, every text escaped. */
export function summaryHtml(summary: PublicSummary): string {
  const { organisation, when, who, well, working, involve, contact, reportBack } = summary;
  const title = summaryTitle(organisation);
  const list = (heading: string, lines: readonly string[]) =>
    lines.length > 0
      ? `<h2>${escape(heading)}</h2>\n<ul>\n${lines.map((line) => `<li dir="auto">${escape(line)}</li>`).join('\n')}\n</ul>`
      : '';
  const text = (heading: string, ...lines: readonly string[]) => {
    const said = lines.filter(Boolean);
    return said.length > 0
      ? `<h2>${escape(heading)}</h2>\n${said.map((line) => `<p dir="auto">${escape(line)}</p>`).join('\n')}`
      : '';
  };
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { max-width: 40em; margin: 0 auto; padding: 1.5em; font: 1.125rem/1.6 sans-serif; color: #16151f; background: #fff; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.2; }
p { white-space: pre-line; }
</style>
</head>
<body>
<main>
<h1 dir="auto">${escape(title)}</h1>
${[when, who]
  .filter(Boolean)
  .map((line) => `<p dir="auto">${escape(line)}</p>`)
  .join('\n')}
${[list(SUMMARY_HEADINGS.well, well), list(SUMMARY_HEADINGS.working, working), text(SUMMARY_HEADINGS.involve, involve, contact), text(SUMMARY_HEADINGS.report, dayOf(reportBack))].filter(Boolean).join('\n')}
<p><small>${escape(ownAccount(organisation))} Made with The Engagement Cycle.</small></p>
</main>
</body>
</html>
`;
}

/** Marks that turn the rest of a page round are left out; what HTML would read as its own is escaped. */
function escape(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return cleanText(text)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}
