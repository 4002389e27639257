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

/** The titles that more than one page has. Windows and bookmarks are told apart by nothing else. */
export function sharedTitles(pages: ReadonlyMap<string, string>): readonly string[] {
  const seen = new Map<string, string[]>();
  for (const [address, html] of pages) {
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    seen.set(title, [...(seen.get(title) ?? []), address]);
  }
  return [...seen].filter(([, on]) => on.length > 1).map(([title, on]) => `${title}: ${on.join(', ')}`);
}

/** The pages without a description of their own. */
export function undescribed(pages: ReadonlyMap<string, string>): readonly string[] {
  return [...pages].filter(([, html]) => !/<meta name="description" content="[^"]{20,}"/.test(html)).map(([at]) => at);
}

/** The pages that are on the map of the site although they ask not to be found. */
export function mappedInVain(pages: ReadonlyMap<string, string>, map: string): readonly string[] {
  const mapped = new Set([...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at = '']) => new URL(at).pathname));
  return [...pages]
    .filter(([at, html]) => mapped.has(at) && /name="robots" content="noindex"/.test(html))
    .map(([at]) => at);
}

/** The links of a feed that lead to no page, or to no place on it. */
export function deadInFeed(pages: ReadonlyMap<string, string>, feed: string): readonly string[] {
  const links = [...feed.matchAll(/<(?:link|guid[^>]*)>([^<]+)</g)].map(([, link = '']) => new URL(link));
  return links
    .filter(({ pathname, hash }) => {
      const page = pages.get(pathname);
      return page === undefined || (hash !== '' && !page.includes(` id="${hash.slice(1)}"`));
    })
    .map(({ href }) => href);
}
