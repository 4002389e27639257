import { describe, expect, test } from 'vitest';
import { missingWords } from '../../../src/site/build/hosting';
import { azureFile, caddyFile, headersFile, nginxFile } from '../../../src/site/hosting/files';
import { headersFor } from '../../../src/site/hosting/headers';
import { readSettings } from '../../../src/site/settings';

describe('the settings of a site', () => {
  test('that are missing are named, both of them', () => {
    expect(readSettings({}).missing).toEqual(['SITE_URL', 'REPORT_TO']);
    expect(readSettings({ SITE_URL: ' ', REPORT_TO: 'a@b.org' }).missing).toEqual(['SITE_URL']);
    const words = missingWords(['SITE_URL', 'REPORT_TO']);
    expect(words).toContain('SITE_URL:');
    expect(words).toContain('REPORT_TO:');
  });

  test.each([
    ['https://cycle.example.org', 'https://cycle.example.org'],
    ['https://CYCLE.example.org/', 'https://cycle.example.org'],
    ['http://localhost:4321', 'http://localhost:4321'],
  ])('take %s as the address', (SITE_URL, site) => {
    expect(readSettings({ SITE_URL }).site).toBe(site);
  });

  test.each([
    [{ SITE_URL: 'cycle.example.org' }, 'SITE_URL is "cycle.example.org". Write the whole address'],
    [{ SITE_URL: 'ftp://example.org' }, 'Write the whole address'],
    [{ SITE_URL: 'https://example.org/guide/' }, 'the site stands at the root of its address, not in a folder'],
    [{ REPORT_TO: 'somebody' }, 'REPORT_TO is "somebody"'],
    [{ REPORT_TO: 'javascript:alert(1)' }, 'REPORT_TO'],
  ])('refuse %j in words', (given, words) => {
    expect(() => readSettings(given)).toThrow(words);
  });
});

describe('the headers', () => {
  test('let the cards be framed and nothing else', () => {
    expect(headersFor('/embed/hub/')['Content-Security-Policy']).toBe('frame-ancestors *');
    for (const path of ['/', '/hub/', '/embedded/', '/explain/embed/', '/404.html'])
      expect(headersFor(path)['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  });

  test('name a path once for each header, because a host sends two values where two rules name it', () => {
    const file = headersFile(['404.html', '_astro/', 'embed/', 'hub/']);
    const blocks = file.split('\n\n').map((block) => block.trim().split('\n'));
    const policies = blocks.filter((lines) => lines.some((line) => line.includes('Content-Security-Policy')));
    expect(policies.map(([path]) => path)).toEqual(['/embed/*', '/', '/404.html', '/_astro/*', '/hub/*']);
  });
});

test('the files for nginx, Caddy and Azure in docs/hosting are made from the one list', async () => {
  await expect(nginxFile()).toMatchFileSnapshot('../../../docs/hosting/nginx.conf');
  await expect(caddyFile()).toMatchFileSnapshot('../../../docs/hosting/Caddyfile');
  await expect(azureFile()).toMatchFileSnapshot('../../../docs/hosting/staticwebapp.config.json');
});
