/**
 * Rules for the site as it is built: plain functions over the pages' HTML, so that they can be tested without a build. The built site
 * itself is checked in `tests/e2e/orphans.spec.ts`, which runs after the build.
 */

/** The address of a built file: `hub/index.html` is `/hub/`. */
export function addressOfFile(name: string): string {
  return `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The addresses that no other page links to or sends a form to. A link from a page to itself does not count. */
export function orphansIn(pages: ReadonlyMap<string, string>): readonly string[] {
  const reached = new Set<string>();
  for (const [address, html] of pages) {
    for (const [, link = ''] of html.matchAll(/<(?:a|form)\s[^>]*?(?:href|action)="([^"]*)"/g)) {
      const to = new URL(link.replaceAll('&amp;', '&'), `http://site.invalid${address}`);
      if (to.host === 'site.invalid' && to.pathname !== address) reached.add(to.pathname);
    }
  }
  return [...pages.keys()].filter((address) => !reached.has(address)).sort();
}
