import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { deadLinks } from './src/site/dead-links.ts';
import { offline } from './src/site/offline.ts';
import { searchIndex } from './src/site/search-index.ts';
import { tightPolicy } from './src/site/tight-policy.ts';

/** Where the built site will live. Share cards and the sitemap need whole addresses; see docs/hosting.md. */
const site = process.env.SITE_URL ?? 'http://localhost:4321';

export default defineConfig({
  site,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), preact(), sitemap({ filter: (page) => !page.endsWith('/offline/') }), deadLinks(), tightPolicy(), searchIndex(), offline()],
  devToolbar: { enabled: false },
  vite: {
    environments: {
      client: {
        build: {
          rollupOptions: {
            output: {
              // What every view of the app needs, in one file: a dozen small ones compress worse.
              codeSplitting: {
                groups: [
                  {
                    name: 'app-frame',
                    test: /node_modules.(preact|nanostores|@nanostores|valibot)|assessment.(ui.shared.(SavingLine|route|Dots|PartMark|Not|use-)|model.(answer|assessment|bank|coverage)|store.(limits|words)|files.(schema\.|untrusted|engagement-file))/,
                    minShareCount: 2,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  security: {
    // Emitted as a meta element on every page. frame-ancestors cannot be set there: see docs/hosting.md.
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
