import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Leaves in each page's content-security policy only the hashes of what stands in that page. Astro lists those of every script of the
 * site on every page: that allows more than the page needs, and weighs nearly a kilobyte that does not compress.
 */
export function tightPolicy(): AstroIntegration {
  return {
    name: 'tight-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
        let dropped = 0;
        for (const name of pages) {
          const html = readFileSync(root + name, 'utf8');
          const present = hashesIn(html);
          const tight = html.replace(/<meta http-equiv="content-security-policy" content="([^"]*)">/, (meta) =>
            meta.replace(/ '(sha256-[A-Za-z0-9+/=]+)'/g, (hash, value: string) => {
              if (present.has(value)) return hash;
              dropped += 1;
              return '';
            }),
          );
          writeFileSync(root + name, tight);
        }
        logger.info(`${dropped} hashes that no page needed were left out of ${pages.length} policies`);
      },
    },
  };
}

/** The hashes of the scripts and styles written into a page. */
function hashesIn(html: string): ReadonlySet<string> {
  const written = [...html.matchAll(/<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, , text = '']) => text,
  );
  return new Set(written.map((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`));
}
