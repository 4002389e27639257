import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { azureFile, headersFile } from '../hosting/files.ts';
import { settings } from '../settings.ts';

/**
 * Ends a build that is meant for others if it does not know where the site will stand or who hears of problems, and puts beside the
 * pages what hosts read there: which headers to send.
 */
export function hosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:config:setup': ({ command }) => {
        const { missing } = settings;
        if (command === 'build' && missing.length > 0) throw new Error(missingWords(missing));
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = readdirSync(root, { withFileTypes: true })
          .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
          .sort();
        writeFileSync(`${root}_headers`, headersFile(names));
        writeFileSync(`${root}staticwebapp.config.json`, azureFile());
      },
    },
  };
}

/** What to say of settings that are not there. */
export function missingWords(missing: readonly string[]): string {
  const means: Readonly<Record<string, string>> = {
    SITE_URL: 'SITE_URL: the address at which the site will stand, such as https://cycle.example.org',
    REPORT_TO: 'REPORT_TO: an e-mail address, or the address of a form, for those who report a problem',
  };
  return [
    'A site for others needs to be told (see docs/hosting.md):',
    ...missing.map((name) => `  ${means[name]}`),
    'To build it only for yourself: npm run build:local',
  ].join('\n');
}
