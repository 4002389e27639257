import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * The desk trial of the statements: readers who do not see one another rate published descriptions of real practice. What they are
 * given, how their answers are read and how agreement is counted. The readers are programs: this is no pilot and nothing here is said
 * by people who use services.
 */

/** Under this share at the same level, a statement is reworded and tried again on other descriptions. */
export const LEAST_SAME = 0.75;
/** Over this share of "could not choose", too. */
export const MOST_TORN = 0.2;

const HERE = 'tests/trial';
const PARTS = ['hub', 'needs', 'plan', 'design', 'procure', 'monitor'];

/** The statements with their levels, hub first. */
export function statements() {
  return PARTS.flatMap((part) => parse(readFileSync(`content/instrument/${part}.yaml`, 'utf8')).statements);
}

/** The descriptions: a title, what was published, and where it was read. */
export function descriptions() {
  return parse(readFileSync(join(HERE, 'descriptions.yaml'), 'utf8')).map(({ id, example, title, text }) => {
    if (!example) return { id, title, text };
    const card = parse(readFileSync(`content/examples/${example}.yaml`, 'utf8'));
    return {
      id,
      title: `${card.who}. ${card.where}. ${card.when}.`,
      text: [card.done, card.changed, card.didNot].filter(Boolean).join(' '),
    };
  });
}

/** The rows of a file of tab-separated values, as objects by the names in its first line. */
export function rowsOf(text) {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const names = head.split('\t').map((name) => name.trim());
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell.trim()])));
}

/** For each statement the ids of the descriptions on which it is rated in a round. */
export function planOf(round) {
  const file = join(HERE, round === 1 ? 'plan.tsv' : `plan-${round}.tsv`);
  return new Map(rowsOf(readFileSync(file, 'utf8')).map((row) => [row.statement, row.descriptions.split(/\s+/)]));
}

/** The rounds that have a plan, from 1. */
export function rounds() {
  return [1, 2, 3, 4].filter((round) => existsSync(join(HERE, round === 1 ? 'plan.tsv' : `plan-${round}.tsv`)));
}

/**
 * The answers of every reader of a round: from `ratings/<round>-<reader>.tsv`, with the columns description, statement and rating. A
 * rating is a level from 1 to 4, two neighbours such as 2/3 ("could not choose"), or N ("the description says nothing of it").
 */
export function ratingsOf(round) {
  const folder = join(HERE, 'ratings');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.startsWith(`${round}-`) && name.endsWith('.tsv'));
  return files.flatMap((name) =>
    rowsOf(readFileSync(join(folder, name), 'utf8')).map(({ description, statement, rating }) => {
      if (!/^(?:[1-4]|1\/2|2\/3|3\/4|N)$/.test(rating ?? ''))
        throw new Error(
          `${name}: ${description} ${statement}: a rating is 1, 2, 3, 4, 1/2, 2/3, 3/4 or N, not "${rating}"`,
        );
      return { reader: name.slice(`${round}-`.length, -'.tsv'.length), description, statement, rating };
    }),
  );
}

/**
 * How far the readers agree on a statement. `same` is the share of those who chose one level that chose the commonest one, taken over the
 * descriptions on which at least two did, each weighing as many as chose. `torn` is the share that could not choose between two levels,
 * of all who found something to judge. `nothing` is the share who found that the description says nothing of it.
 */
export function agreementOn(ratings) {
  const isLevel = (rating) => /^[1-4]$/.test(rating);
  let [common, chose] = [0, 0];
  for (const each of new Set(ratings.map(({ description }) => description))) {
    const levels = ratings
      .filter(({ description, rating }) => description === each && isLevel(rating))
      .map(({ rating }) => rating);
    if (levels.length < 2) continue;
    chose += levels.length;
    common += Math.max(...levels.map((level) => levels.filter((other) => other === level).length));
  }
  const torn = ratings.filter(({ rating }) => rating.includes('/')).length;
  const nothing = ratings.filter(({ rating }) => rating === 'N').length;
  return {
    same: chose === 0 ? undefined : common / chose,
    torn: ratings.length === nothing ? undefined : torn / (ratings.length - nothing),
    nothing: ratings.length === 0 ? undefined : nothing / ratings.length,
    ratings: ratings.length,
    levels: ratings.map(({ rating }) => rating).filter(isLevel),
  };
}

const percent = (share) => (share === undefined ? '-' : `${Math.round(share * 100)}%`);

/** The table of one round in Markdown, a statement a line, with a last line for all of them. */
export function tableOf(round) {
  const all = ratingsOf(round);
  if (all.length === 0) return `Round ${round}: not yet rated.`;
  const readers = new Set(all.map(({ reader }) => reader));
  const rows = [...planOf(round).keys()].map((id) => {
    const on = agreementOn(all.filter(({ statement }) => statement === id));
    const short =
      on.same !== undefined && on.same < LEAST_SAME
        ? 'reword'
        : on.torn !== undefined && on.torn > MOST_TORN
          ? 'reword'
          : '';
    return {
      id,
      on,
      short,
      line: `| ${id} | ${percent(on.same)} | ${percent(on.torn)} | ${percent(on.nothing)} | ${on.levels.sort().join(' ')} | ${short} |`,
    };
  });
  const whole = agreementOn(all.map((each) => ({ ...each, description: `${each.statement} ${each.description}` })));
  return [
    `Round ${round}: ${readers.size} readers, ${new Set(all.map(({ description }) => description)).size} descriptions, ${all.length} ratings.`,
    '',
    '| Statement | Same level | Could not choose | Nothing said | Levels chosen | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(({ line }) => line),
    `| All | ${percent(whole.same)} | ${percent(whole.torn)} | ${percent(whole.nothing)} | | ${rows.filter(({ short }) => short).length} to reword |`,
  ].join('\n');
}
