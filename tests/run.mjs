/**
 * The whole check, in the order in which a failure is cheapest to find: types, lint, unit, content, build, browser.
 * Every step runs even if one before it failed, except that there is nothing to browse without a build. Ends with an honest count
 * of tests: a step that is not a test suite counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';

const reports = 'test-results';
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
const broken = [];

/** Runs one npm script. `count` reads its report; without one the step counts as a single test. */
function step(name, script, { args = [], env = {}, count } = {}) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  // A suite that died before it could report a failure has failed all the same.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  passed += counted.passed;
  failed += counted.failed;
  if (counted.failed > 0) broken.push(name);
  console.log(
    `${name}: ${counted.passed} passed, ${counted.failed} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

const report = (file) =>
  existsSync(`${reports}/${file}`) ? JSON.parse(readFileSync(`${reports}/${file}`, 'utf8')) : undefined;
const vitestCount = (file) => () => {
  const found = report(file);
  return found && { passed: found.numPassedTests, failed: found.numFailedTests };
};
const vitestArgs = (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${reports}/${file}`];

step('types', 'check:types');
step('lint and format', 'check:lint');
step('dead code', 'check:dead');
step('unit tests', 'test:unit', { args: vitestArgs('unit.json'), count: vitestCount('unit.json') });
step('content tests', 'test:content', { args: vitestArgs('content.json'), count: vitestCount('content.json') });
if (step('build', 'build:local')) {
  step('byte budgets', 'check:bytes');
  step('browser tests', 'test:browser', {
    env: { CHROMIUM_PATH: findBrowser() },
    count: () => {
      const stats = report('browser.json')?.stats;
      return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  });
}

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
