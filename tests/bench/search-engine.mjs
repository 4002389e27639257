/** Search as the browser does it, in Node: the site's own planner, and Pagefind over the built index, without a network. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const ORIGIN = 'https://site.invalid';
const pathOf = (address) => address.replace(ORIGIN, '');

/** Opens the search of the site built at `dist`. `ours` and `plain` give, for a question, the addresses found, best first. */
export async function openSearch(dist = 'dist') {
  globalThis.fetch = async (address) => new Response(readFileSync(`${dist}${new URL(address).pathname}`));
  const { createInstance } = await import(pathToFileURL(resolve(dist, 'pagefind/pagefind.js')).href);
  const load = async (name) => (await runnerImport(resolve(`src/search/${name}.ts`), { logLevel: 'error' })).module;
  const [{ readNames }, { find, askPagefind }, { WEIGHTS }] = await Promise.all(['names', 'find', 'engine'].map(load));
  const json = (name) => JSON.parse(readFileSync(`${dist}/search/${name}.json`, 'utf8'));
  const names = readNames(json('names'));
  const ids = json('ids');
  const open = async (metaWeights) => {
    const pagefind = createInstance({ basePath: `${ORIGIN}/pagefind/`, noWorker: true, ranking: { metaWeights } });
    await pagefind.init();
    return pagefind;
  };
  const ask = askPagefind(await open(WEIGHTS.metaWeights));
  const plainly = await open({ title: 6, aliases: 5 });
  return {
    names,
    ours: async (question, most = 10) => {
      const { ranked, details, plan, corrected } = await find(question, names, ids, ask);
      const addresses = await Promise.all(
        ranked
          .slice(0, most)
          .map(async ({ place }) =>
            typeof place === 'number' ? names.places[place].address : pathOf((await details.get(place)()).url),
          ),
      );
      return { addresses, plan, corrected };
    },
    plain: async (question, most = 10) => {
      const { results } = await plainly.search(question);
      return {
        addresses: await Promise.all(results.slice(0, most).map(async (each) => pathOf((await each.data()).url))),
      };
    },
  };
}

/** The questions of a file: question, pattern of acceptable addresses, who asks. */
export function questionsIn(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('# '))
    .map((line) => line.split('\t'))
    .map(([question, wanted, who]) => ({ question, wanted: new RegExp(`^(${wanted})`), who: who || 'all' }));
}

/** Where each question of a file finds its page: 1 for the first place, 0 for not among ten, -1 for nothing at all. */
export async function answersTo(file, search) {
  const answers = [];
  for (const { question, wanted, who } of questionsIn(file)) {
    const { addresses, plan } = await search(question);
    const place = addresses.length === 0 ? -1 : addresses.findIndex((address) => wanted.test(address)) + 1;
    answers.push({ question, who, place, addresses, plan });
  }
  return answers;
}

/** The shares of success among answers, by who asks and over all. */
export function sharesOf(answers) {
  const share = (some, value) => some.reduce((sum, each) => sum + value(each), 0) / some.length;
  const figures = (some) => ({
    asked: some.length,
    first: share(some, ({ place }) => (place === 1 ? 1 : 0)),
    three: share(some, ({ place }) => (place >= 1 && place <= 3 ? 1 : 0)),
    rank: share(some, ({ place }) => (place >= 1 ? 1 / place : 0)),
    nothing: share(some, ({ place }) => (place === -1 ? 1 : 0)),
  });
  const asking = [...new Set(answers.map(({ who }) => who))].filter((who) => who !== 'all');
  return Object.fromEntries([
    ...asking.map((who) => [who, figures(answers.filter((each) => each.who === who))]),
    ['all', figures(answers)],
  ]);
}

/** The figures of our search for a file of questions. */
export async function measure(file) {
  const { ours } = await openSearch();
  return sharesOf(await answersTo(file, ours));
}
