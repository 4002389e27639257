import { readFileSync, writeFileSync } from 'node:fs';
import { rounds, tableOf } from './trial.mjs';

/** Prints the table of the desk trial: node tests/trial/table.mjs. With --write it goes into docs/instrument.md, between its marks. */
const FILE = 'docs/instrument.md';
const [START, END] = ['<!-- The desk trial: node tests/trial/table.mjs --write -->', '<!-- End of the desk trial -->'];
const table = rounds().map(tableOf).join('\n\n');
console.log(table);
if (process.argv.includes('--write')) {
  const text = readFileSync(FILE, 'utf8');
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from < 0 || to < from)
    throw new Error(`${FILE} has lost the marks between which the table stands: ${START} and ${END}`);
  writeFileSync(FILE, `${text.slice(0, from + START.length)}\n\n${table}\n\n${text.slice(to)}`);
}
