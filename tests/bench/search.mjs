/**
 * Measures how well search finds what people ask for in their own words: success at the first place and among the first three, mean
 * reciprocal rank, and the share that finds nothing, beside plain Pagefind over the same site. Reads the built site in dist/.
 * `--misses` lists every question whose page is not first; `--page` writes a page for editors with every question and what it finds, to
 * test-results/search.html. A file named after it takes the place of the site's own lists in tests/search/.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { answersTo, openSearch, sharesOf } from './search-engine.mjs';

const args = process.argv.slice(2);
const named = args.filter((each) => !each.startsWith('--'));
const own = readdirSync('tests/search').filter((name) => name.endsWith('.tsv'));
const files = named.length > 0 ? named : own.map((name) => `tests/search/${name}`);
const { ours, plain, names } = await openSearch();
const sections = [];

for (const file of files) {
  const answers = await answersTo(file, ours);
  const mine = sharesOf(answers);
  const theirs = sharesOf(await answersTo(file, plain));
  const line = ({ first, three, rank, nothing }) =>
    [first, three, rank, nothing].map((share) => share.toFixed(2)).join(' / ');
  console.log(`\n${file}`);
  console.table(
    Object.fromEntries(
      Object.keys(mine).map((who) => [
        who,
        {
          asked: mine[who].asked,
          'first / three / MRR / nothing': line(mine[who]),
          'plain Pagefind': line(theirs[who]),
        },
      ]),
    ),
  );
  if (args.includes('--misses'))
    for (const { question, who, place, addresses, plan } of answers.filter((each) => each.place !== 1))
      console.log(
        `${place || '-'}  ${question}   [${who}]\n   ${plan.units.map(({ typed, means }) => [typed, ...means].join(' = ')).join(' · ')}\n   ${addresses.slice(0, 4).join('  ')}`,
      );
  sections.push({ file, answers });
}

if (args.includes('--page')) {
  const safe = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const said = (place) => (place === -1 ? 'nothing' : place || 'not among ten');
  const titles = new Map(names.places.map(({ address, title }) => [address, title]));
  const rows = (answers) =>
    answers
      .map(
        ({ question, who, place, addresses, plan }) =>
          `<tr><td>${safe(question)}<td>${safe(who)}<td>${said(place)}<td>${addresses
            .slice(0, 3)
            .map((address) => safe(titles.get(address) ?? address))
            .join('<br>')}<td>${safe(
            plan.units
              .filter(({ sayings }) => !sayings.some(({ stems }) => stems.every((stem) => names.found.has(stem))))
              .map(({ typed }) => typed)
              .join(', '),
          )}`,
      )
      .join('');
  mkdirSync('test-results', { recursive: true });
  writeFileSync(
    'test-results/search.html',
    `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>What questions find</title><h1>What questions find</h1>${sections
      .map(
        ({ file, answers }) =>
          `<h2>${file}</h2><table border="1"><thead><tr><th>Question<th>Who asks<th>Place of the right page<th>First three<th>Words that no name holds</thead><tbody>${rows(answers)}</tbody></table>`,
      )
      .join('')}</html>`,
  );
  console.log('\nWritten: test-results/search.html');
}
