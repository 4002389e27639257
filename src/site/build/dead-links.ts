import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Reads every built page and ends the build if a link of the site leads nowhere: to a page that is not there, or to a place on a page
 * that is not there. Addresses after # that the assessment app makes for itself (`#a=...`), and the page that a QR code is for (`#/hub/`), are not places.
 */
export function deadLinks(): AstroIntegration {
  return {
    name: 'dead-links',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
        const present = new Set(files.map((name) => `/${name.replaceAll('\\', '/')}`));
        const pages = new Map(
          files
            .filter((name) => name.endsWith('.html'))
            .map((name) => [addressOf(name), readFileSync(`${root}${name}`, 'utf8')]),
        );
        const places = new Map(
          [...pages].map(([address, html]) => [
            address,
            new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
          ]),
        );
        const dead = new Set<string>();
        for (const [from, html] of pages) {
          for (const [, href] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
            const link = (href as string).replaceAll('&amp;', '&').replaceAll('&#38;', '&');
            if (/^[a-z]+:/i.test(link)) continue;
            const [path, place] = (link.startsWith('#') ? from + link : link).split('#') as [string, string?];
            const address = path.split('?')[0] as string;
            if (!pages.has(address) && !present.has(address))
              dead.add(`${from} links to ${link}: there is no such page`);
            else if (
              place &&
              !/=|^\//.test(place) &&
              pages.has(address) &&
              !places.get(address)?.has(decodeURIComponent(place))
            )
              dead.add(`${from} links to ${link}: that page has no place called "${place}"`);
          }
        }
        if (dead.size > 0) throw new Error(`Dead links:\n${[...dead].map((line) => `  ${line}`).join('\n')}`);
        logger.info(`${pages.size} pages, every link leads somewhere`);
      },
    },
  };
}

function addressOf(name: string): string {
  return `/${name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`;
}
