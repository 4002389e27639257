import { getCollection } from 'astro:content';
import { broken } from './broken';

const [entry] = await getCollection('lawAid');
if (!entry) throw new Error('content/law-aid.yaml is missing');

/** The decision aid. Every answer leads to something, everything can be reached, and no path goes round in circles. */
export const lawAid = entry.data;

const questions = new Map(lawAid.questions.map((question) => [question.id, question]));
const outcomes = new Set(lawAid.outcomes.map(({ id }) => id));
const reached = new Set<string>();

/** Follows every path from a question. `path` is the questions on the way. */
function walk(id: string, path: readonly string[]): void {
  const question = questions.get(id);
  if (!question) broken(entry?.filePath, 'goTo', `there is no question "${id}"`);
  if (path.includes(id))
    broken(entry?.filePath, 'goTo', `the path ${[...path, id].join(' → ')} goes round in a circle`);
  reached.add(id);
  for (const answer of question.answers) {
    if ('goTo' in answer) walk(answer.goTo, [...path, id]);
    else if (outcomes.has(answer.outcome)) reached.add(answer.outcome);
    else broken(entry?.filePath, 'outcome', `there is no outcome "${answer.outcome}"`);
  }
}
walk(lawAid.start, []);
for (const id of [...questions.keys(), ...outcomes])
  if (!reached.has(id)) broken(entry.filePath, 'id', `no path leads to "${id}"`);
