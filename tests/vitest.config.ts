import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Generous: a slow machine is not a fault of the site. Speed is measured by `npm run bench`. */
const shared = { root, environment: 'node', testTimeout: 60_000 } as const;

/** Tests that need no browser: of the code, of the words and data in `content/`, and of what is due today, which is no part of `npm test`. */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { root, test: { ...shared, name: 'content', include: ['tests/content/**/*.test.ts'] } },
      { root, test: { ...shared, name: 'due', include: ['tests/due/**/*.test.ts'] } },
    ],
  },
});
