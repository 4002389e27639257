import { settings } from './settings';

/** The link that reports a problem with the page at `here`, with the page named. */
export function reportAddress(here: string): string {
  const subject = encodeURIComponent('A problem with a page of The Engagement Cycle');
  const body =
    encodeURIComponent(`The page and section: `) +
    encodeURIComponent(here) +
    encodeURIComponent('\r\n\r\nWhat is wrong, and what would be right: ');
  return /^https?:/.test(settings.reportTo)
    ? `${settings.reportTo}?title=${subject}&body=${body}`
    : `mailto:${settings.reportTo}?subject=${subject}&body=${body}`;
}
