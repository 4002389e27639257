import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { faultsIn } from '../office/faults';

/** Opens every Word, PowerPoint and Excel file of the built site, and ends the build if one is not whole. */
export function officeFiles(): AstroIntegration {
  return {
    name: 'office-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
          /\.(docx|pptx|xlsx)$/.test(name),
        );
        const faults = files.flatMap((name) => faultsIn(readFileSync(root + name)).map((fault) => `${name}: ${fault}`));
        if (faults.length > 0)
          throw new Error(`Office files that are not whole:\n${faults.map((line) => `  ${line}`).join('\n')}`);
        logger.info(`${files.length} Office files, all whole`);
      },
    },
  };
}
