import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/**
 * Builds `/search/box.js`, which makes the search field in the head of a page answer while somebody types. Apart from the pages' own
 * scripts, under a name that every page knows: their bundler would put its helper for late scripts into each of them.
 */
export function searchBox(): AstroIntegration {
  let base = '/';
  return {
    name: 'search-box',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        await build({
          configFile: false,
          logLevel: 'error',
          base,
          build: {
            outDir: `${root}search`,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2022',
            cssCodeSplit: false,
            lib: {
              entry: fileURLToPath(new URL('../../search/box.ts', import.meta.url)),
              formats: ['es'],
              fileName: () => 'box.js',
              cssFileName: 'box',
            },
          },
        });
      },
    },
  };
}
