import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** Pages that work with no network: everything of the assessment, search, and the page that says so of the others. */
const KEPT_PAGES = /^(assess\/|offline\/|search\/index)/;

/** Makes `/sw.js` from `src/offline/worker.ts`, with the list of what it keeps, and `/newer.js`, which tells of a newer one. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        await script(root, 'newer', 'newer.js');
        const kept = filesToKeep(root);
        await script(root, 'worker', 'sw.js', { KEPT: JSON.stringify(kept) });
        const weight = kept.reduce((sum, { url }) => sum + readFileSync(root + url.slice(1)).length, 0);
        logger.info(`${kept.length} files, ${Math.round(weight / 1024)} KB before compression, work without a network`);
      },
    },
  };
}

/** Makes one script of its own from a file of `src/offline`: at a fixed address, since neither a page nor a bundle names it. */
async function script(root: string, from: string, to: string, define: Record<string, string> = {}): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rollupOptions: {
        input: fileURLToPath(new URL(`../../offline/${from}.ts`, import.meta.url)),
        output: { format: 'iife', entryFileNames: to },
      },
    },
  });
}

interface Kept {
  readonly url: string;
  /** A digest where the name does not change with the content. */
  readonly revision: string | null;
}

/** The kept pages with all that they, and the scripts they start, may ever ask for. */
function filesToKeep(root: string): readonly Kept[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const wanted = new Set(
    names.filter((name) => KEPT_PAGES.test(name) && /\.(html|json)$/.test(name)).map((name) => `/${name}`),
  ).add('/newer.js');
  // The set grows while it is walked: what is added is visited too.
  for (const url of wanted) for (const next of askedFor(root, url)) wanted.add(next);
  return [...wanted].sort().map((url) => ({ url, revision: url.startsWith('/_astro/') ? null : digest(root, url) }));
}

function askedFor(root: string, url: string): readonly string[] {
  if (!/\.(html|js|css)$/.test(url)) return [];
  const text = readFileSync(root + url.slice(1), 'utf8');
  const found = url.endsWith('.html')
    ? [
        ...text.matchAll(
          /(?:src|component-url|renderer-url)="(\/[^"]+)"|<link[^>]+rel="(?:stylesheet|icon)"[^>]+href="(\/[^"]+)"/g,
        ),
      ].map(([, one, other]) => one ?? other)
    : [...text.matchAll(/["'`](\.\/[\w.-]+\.(?:js|css)|\/_astro\/[\w.-]+\.(?:js|css))["'`]|url\((\/[^)]+)\)/g)].map(
        ([, one, other]) => one ?? other,
      );
  return found
    .filter((address) => address !== undefined)
    .map((address) =>
      (address.startsWith('.') ? posix.join(posix.dirname(url), address) : address).replace(/[?#].*$/, ''),
    )
    .filter((address) => existsSync(root + address.slice(1)) && !address.endsWith('/'));
}

function digest(root: string, url: string): string {
  return createHash('sha256')
    .update(readFileSync(root + url.slice(1)))
    .digest('hex')
    .slice(0, 16);
}
