import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * The path of a Chromium to test with: the system's Chrome or Chromium, else Playwright's own, else Debian's package, which is
 * installed. Throws, with what to do, when none can be had.
 */
export function findBrowser() {
  return process.env.CHROMIUM_PATH ?? systemBrowser() ?? playwrightsOwn() ?? debiansPackage() ?? nothing();
}

function systemBrowser() {
  const places = [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return places.find((place) => existsSync(place));
}

function playwrightsOwn() {
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('No Chrome or Chromium here. Asking Playwright for its own…');
  // Where its download is blocked this fails at once or hangs; Debian's package is next, so do not wait long.
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function debiansPackage() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  console.log("Installing Debian's Chromium…");
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  try {
    for (const step of [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', 'chromium'],
    ]) {
      const [command, ...rest] = [...asRoot, ...step];
      execFileSync(command, rest, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  } catch {
    return undefined;
  }
  return systemBrowser();
}

function nothing() {
  throw new Error(
    'The browser tests need Chrome or Chromium, and none could be found or installed. Install one, or set CHROMIUM_PATH to where yours is.',
  );
}
