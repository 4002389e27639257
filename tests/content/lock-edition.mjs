import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { digestOf, lockProblems } from './edition-lock.mjs';

/**
 * Writes the digests of the present edition's statements: npm run lock:edition
 * An edition that is locked stays as it is. Only before anybody has answered it may it be locked again: npm run lock:edition -- --again
 */
const FILE = 'content/instrument/locked.yaml';
const read = (file) => parse(readFileSync(file, 'utf8'));
const bank = ['hub', 'needs', 'plan', 'design', 'procure', 'monitor'].flatMap(
  (part) => read(`content/instrument/${part}.yaml`).statements,
);
const edition = { steps: [], ...read('content/instrument/edition.yaml') };
const locked = existsSync(FILE) ? read(FILE) : [];
const now = { edition: edition.id, statements: Object.fromEntries(bank.map((each) => [each.id, digestOf(each)])) };
const there = locked.find((each) => each.edition === edition.id);
if (there && JSON.stringify(there) !== JSON.stringify(now) && !process.argv.includes('--again')) {
  console.error(lockProblems(bank, edition, locked).join('\n'));
  process.exit(1);
}
const all = [...locked.filter((each) => each.edition !== edition.id), now];
const left = lockProblems(bank, edition, all);
if (left.length > 0) {
  console.error(left.join('\n'));
  process.exit(1);
}
const lines = all.flatMap(({ edition: id, statements }) => [
  `- edition: "${id}"`,
  '  statements:',
  ...Object.entries(statements).map(([statement, digest]) => `    ${statement}: "${digest}"`),
]);
const head =
  '# The words of every edition as digests. Written by "npm run lock:edition", never by hand: see docs/editing.md.';
writeFileSync(FILE, `${[head, ...lines].join('\n')}\n`);
console.log(`Edition ${edition.id}: ${bank.length} statements locked.`);
