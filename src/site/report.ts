import { settings } from './settings';

/** The link that reports a problem with the page at `here`, with the page named. */
export function reportAddress(here: string): string {
  return messageAddress(
    'A problem with a page of The Engagement Cycle',
    `The page and section: ${here}\r\n\r\nWhat is wrong, and what would be right: `,
  );
}

/** Where people write to those who run this site: the link, and the address to read or copy. */
export function contact(): { readonly link: string; readonly address: string } {
  return {
    link: messageAddress(
      'Something on The Engagement Cycle is in my way',
      'The page: \r\n\r\nWhat happened: \r\n\r\nWhat I use (browser, screen reader, magnifier or other): ',
    ),
    address: settings.reportTo.replace(/^https?:\/\//, ''),
  };
}

/** The link that tells what somebody looked for in vain. */
export function searchWishAddress(words: string): string {
  return messageAddress(
    'Not found on The Engagement Cycle',
    `I looked for: ${words}\r\n\r\nWhat I wanted to know or do: `,
  );
}

/** An e-mail or a new issue, filled in. */
function messageAddress(about: string, text: string): string {
  const [subject, body] = [encodeURIComponent(about), encodeURIComponent(text)];
  return /^https?:/.test(settings.reportTo)
    ? `${settings.reportTo}?title=${subject}&body=${body}`
    : `mailto:${settings.reportTo}?subject=${subject}&body=${body}`;
}
