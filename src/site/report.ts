/**
 * Where reports of problems go: an e-mail address or the address of a form for new issues, given by whoever publishes the site
 * (docs/hosting.md). Without one the link opens an e-mail with nobody to send it to yet.
 */
const to = process.env.REPORT_TO ?? '';

/** The link that reports a problem with the page at `here`, with the page named. */
export function reportAddress(here: string): string {
  const subject = encodeURIComponent('A problem with a page of The Engagement Cycle');
  const body =
    encodeURIComponent(`The page and section: `) +
    encodeURIComponent(here) +
    encodeURIComponent('\r\n\r\nWhat is wrong, and what would be right: ');
  return /^https?:/.test(to) ? `${to}?title=${subject}&body=${body}` : `mailto:${to}?subject=${subject}&body=${body}`;
}
