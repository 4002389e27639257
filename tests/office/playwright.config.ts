import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import browser from '../playwright.config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files that the site offers, drawn by an office program: too slow for the whole check. Run it with `npm run test:office`. */
export default defineConfig({
  ...browser,
  testDir: '.',
  testMatch: '**/*.drawn.ts',
  outputDir: `${root}test-results/office`,
  timeout: 240_000,
  reporter: [['list'], ['json', { outputFile: `${root}test-results/office.json` }]],
});
