/**
 * What whoever publishes the site has to say about where it stands: read once, used for every address on every page and in every file
 * (docs/hosting.md).
 */
export interface Settings {
  /** Where the site lives, without a slash at the end: `https://cycle.example.org`. */
  readonly site: string;
  /** Where reports of problems go: an e-mail address, or the address of a form for new issues. Empty: nowhere yet. */
  readonly reportTo: string;
  /** The settings that a site for others needs and that were not given. */
  readonly missing: readonly string[];
}

/** Where a site that nobody publishes stands: while it is written, and in the tests. */
const HERE = 'http://localhost:4321';

/** Reads the settings. Throws where one is given that cannot be right, and says what is. */
export function readSettings(given: Readonly<Record<string, string | undefined>>): Settings {
  const site = given.SITE_URL?.trim() ?? '';
  const reportTo = given.REPORT_TO?.trim() ?? '';
  return {
    site: site === '' ? HERE : siteFrom(site),
    reportTo: reportTo === '' ? '' : reportFrom(reportTo),
    missing: [...(site === '' ? ['SITE_URL'] : []), ...(reportTo === '' ? ['REPORT_TO'] : [])],
  };
}

function siteFrom(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is "${text}". Write the whole address, such as https://cycle.example.org`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new Error(
      `SITE_URL is "${text}". Write "${url.origin}": the site stands at the root of its address, not in a folder`,
    );
  return url.origin;
}

function reportFrom(text: string): string {
  const isForm = /^https?:$/.test(URL.parse(text)?.protocol ?? '');
  if (!isForm && !/^[^\s@,<>?&]+@[^\s@,<>?&]+\.[^\s@,<>?&]+$/.test(text))
    throw new Error(
      `REPORT_TO is "${text}". Write an e-mail address, or the address of a form for new issues, such as https://example.org/issues/new`,
    );
  return text;
}

/** The settings of this build. */
export const settings = readSettings(process.env);
