import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { descriptions, planOf, statements } from './trial.mjs';

/**
 * Writes what a reader of the desk trial gets, outside the repository: node tests/trial/sheets.mjs FOLDER [ROUND]
 * A file of statements with their levels, a sheet for each description, and an empty file for the answers.
 */
const [folder, round = '1'] = process.argv.slice(2);
if (!folder) throw new Error('Say where the sheets go: node tests/trial/sheets.mjs FOLDER [ROUND]');
const plan = planOf(Number(round));
const words = new Map(statements().map((each) => [each.id, each]));
const missing = [...plan.keys()].filter((id) => !words.has(id));
if (missing.length > 0) throw new Error(`The plan names statements that the bank does not have: ${missing.join(', ')}`);

const asked = (id) => [...plan].filter(([, on]) => on.includes(id)).map(([statement]) => statement);
mkdirSync(join(folder, 'sheets'), { recursive: true });
const levelsOf = (id) => {
  const { statement, gloss, levels } = words.get(id);
  return [`## ${id}. ${statement}`, gloss, ...levels.map((level, at) => `${at + 1}. ${level}`)].join('\n\n');
};
writeFileSync(join(folder, 'statements.md'), `${[...plan.keys()].map(levelsOf).join('\n\n')}\n`);
const used = descriptions().filter(({ id }) => asked(id).length > 0);
const sheet = ({ id, title, text }) => `# ${id}. ${title}\n\n${text}\n\nRate: ${asked(id).join(', ')}\n`;
for (const each of used) writeFileSync(join(folder, 'sheets', `${each.id}.md`), sheet(each));
writeFileSync(join(folder, 'all-sheets.md'), used.map(sheet).join('\n'));
const empty = used.flatMap(({ id }) => asked(id).map((statement) => `${id}\t${statement}\t`));
writeFileSync(join(folder, 'empty.tsv'), `${['description\tstatement\trating', ...empty].join('\n')}\n`);
console.log(`${plan.size} statements, ${used.length} descriptions, ${empty.length} ratings a reader: ${folder}`);
