import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isPartId } from '../../cycle/parts';
import { type Card, shareCard } from './share-card';

/** As many at once: drawing one keeps a core busy, packing another. */
const AT_ONCE = 4;

/** Draws the share card of every built page that names one: from its own title, its description and its part. */
export function shareCards(): AstroIntegration {
  return {
    name: 'share-cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
        const wanted = new Map(pages.flatMap((name) => cardIn(readFileSync(root + name, 'utf8')) ?? []));
        const waiting = [...wanted];
        const draw = async () => {
          for (let next = waiting.pop(); next; next = waiting.pop()) {
            const [path, card] = next;
            const file = root + path.slice(1);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, await shareCard(card));
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, draw));
        logger.info(`${wanted.size} cards for ${pages.length} pages`);
      },
    },
  };
}

/** The path of the card that a page names and what it has to say, as a list of one; nothing if it names none, or one that is not its own. */
export function cardIn(html: string): readonly [readonly [string, Card]] | undefined {
  const meta = (property: string) =>
    plain(new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1] ?? '');
  const image = meta('og:image');
  if (!image) return undefined;
  const path = new URL(image).pathname;
  // A page in another language shows the English page's card: the fonts of the cards have Latin letters only.
  if (path !== cardPath(new URL(meta('og:url')).pathname)) return undefined;
  const part = /<body[^>]* data-part="([^"]*)"/.exec(html)?.[1] ?? '';
  return [[path, { title: meta('og:title'), sentence: meta('description'), part: isPartId(part) ? part : undefined }]];
}

/** Where the card of a page stands: `/cards/hub.png` for `/hub/`. */
export function cardPath(address: string): string {
  return `/cards/${address.replace(/^\/|\/$|\.html$/g, '') || 'home'}.png`;
}

function plain(html: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&quot;': '"',
    '&#34;': '"',
    '&#39;': "'",
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&#38;': '&',
  };
  return html.replace(/&(?:quot|lt|gt|amp|#34|#38|#39);/g, (sign) => signs[sign] ?? sign);
}
