import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { deadLinks } from './src/site/build/dead-links.ts';
import { officeFiles } from './src/site/build/office-files.ts';
import { hosting } from './src/site/build/hosting.ts';
import { offline } from './src/site/build/offline.ts';
import { searchBox } from './src/site/build/search-box.ts';
import { searchIndex } from './src/site/build/search-index.ts';
import { shareCards } from './src/site/build/share-cards.ts';
import { tightPolicy } from './src/site/build/tight-policy.ts';
import { settings } from './src/site/settings.ts';
import { WAIT_HASH } from './src/site/wait-script.ts';

/**
 * What every page of the assessment needs at once, in one file: cut into a dozen it weighs 2 KB more, and each new room would cut it
 * further. What only some rooms need is left to the bundler.
 */
const FRAME = [
  /node_modules\/(preact|@nanostores|nanostores|idb|valibot)\//,
  /src\/browser\/(assessment-database|clock|files|ids|storage-trouble|this-tab|words)\.ts/,
  /src\/cycle\/(parts|shapes)\.ts/,
  /src\/assessment\/memory\/filed\.ts/,
  /src\/assessment\/model\/(answer|assessment|bank|bounds|coverage)\.ts/,
  /src\/assessment\/files\/(engagement-file|formats|limits|schema|untrusted)\.ts/,
  /src\/assessment\/workspace\/(gate|open-workspace|saving|statement-words|weight|workspace|writer)\.ts/,
  /src\/assessment\/exchange\/(limits|save-file)\.ts/,
  /src\/assessment\/rooms\/words\/(dates|room-names|saving-words)\.ts/,
  /src\/assessment\/rooms\/kit\/(AssessmentNav|Dots|NotFetched|NotOpen|PartMark|RoomHead|Said|SavingLine)\.tsx/,
  /src\/assessment\/rooms\/kit\/(act|later|route|use-assessment|use-words)\.tsx?/,
];

export default defineConfig({
  site: settings.site,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  integrations: [
    mdx(),
    preact(),
    // What is not to be found by itself says so in its head, and is not on the map either.
    sitemap({ filter: (page) => !/\/offline\/$|\/embed\//.test(page) }),
    deadLinks(),
    officeFiles(),
    tightPolicy(),
    searchIndex(),
    searchBox(),
    shareCards(),
    offline(),
    hosting(),
  ],
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  // The bundler's helper for what is loaded later, apart: else a page that loads one thing later loads the app.
                  { name: 'later', test: /preload-helper/, priority: 2 },
                  // Rules that other pages need too, each apart: else a page that makes a letter loads the app.
                  { name: (id) => /src\/common\/(\w+)\.ts/.exec(id)?.[1], test: /src\/common\//, priority: 2 },
                  { name: 'app-frame', test: (id) => FRAME.some((part) => part.test(id)), priority: 1 },
                ],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
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
      scriptDirective: { resources: ["'self'"], hashes: [WAIT_HASH] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
