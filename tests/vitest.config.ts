import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Two kinds of test that need no browser: of the code, and of the words and data in `content/`. */
export default defineConfig({
  root,
  test: {
    projects: [
      { root, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      { root, test: { name: 'content', include: ['tests/content/**/*.test.ts'], environment: 'node' } },
    ],
  },
});
