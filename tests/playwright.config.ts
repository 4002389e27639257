import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
// For tests that build.
process.loadEnvFile(`${root}tests/local.env`);
const { BASE_URL, CHROMIUM_PATH } = process.env;

/** Asks the system for a port that nobody uses. In a process of its own, because this file must give its answer at once. */
const freePort = () =>
  execFileSync(
    process.execPath,
    [
      '-e',
      "const server = require('node:net').createServer().listen(0, () => { console.log(server.address().port); server.close(); })",
    ],
    { encoding: 'utf8' },
  ).trim();

/** Chosen once and handed to the workers, which read this file again. Runs can stand side by side. */
const PORT = (process.env.TEST_PORT ??= freePort());

/** The built site in a real browser. `BASE_URL` tests one that is served already; otherwise `dist/` is served here. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Not `test-results` itself: Playwright empties this folder at the start, and other suites report there.
  outputDir: `${root}test-results/browser`,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous: a slow machine is not a fault of the site.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: `${root}test-results/browser.json` }]],
  use: {
    baseURL: BASE_URL || `http://localhost:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    // It would answer in place of the faults that tests put in its way. `offline.spec.ts` lets it in.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(!BASE_URL && {
    webServer: {
      command: 'node tests/serve.mjs',
      cwd: root,
      env: { PORT: PORT, STRICT_PORT: '1' },
      url: `http://localhost:${PORT}/`,
    },
  }),
});
