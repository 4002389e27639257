import { execFileSync } from 'node:child_process';
import { type Task, dueDay, lastDayOf } from '../../src/site/due';
import { HOLDS, nextReviewOf } from '../../src/site/review';
import { ROOT, events, examples, law, methods, reviewedPages, roles } from './content';

/** Where an entry is shown, for the kinds that have a page each. */
const entryPages = [
  ...law.map((entry) => ({ ...entry, kind: 'law' as const, address: `/law/${entry.id}/` })),
  ...methods.map((entry) => ({ ...entry, kind: 'methods' as const, address: `/methods/${entry.id}/` })),
  ...roles.map((entry) => ({ ...entry, kind: 'roles' as const, address: `/roles/${entry.id}/` })),
  ...examples.map((entry) => ({ ...entry, kind: 'examples' as const, address: `/examples/${entry.id}/` })),
];

const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const touching = (address: string) => events.filter(({ data }) => data.touches.includes(address));

function taskFor(file: string, address: string, usual: Date, reviewed: Date, why: string): Task {
  const touched = touching(address).map(({ data }) => data);
  const by = dueDay(usual, reviewed, touched);
  const first = touched
    .filter(({ date }) => date !== undefined)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return { what: file, why: by < usual ? `a week after: ${first[0]?.what ?? 'an event'}` : why, by: dateOf(by) };
}

/** Everything that somebody must look at, and by when: each page, and each event that will have passed. */
export const tasks: readonly Task[] = [
  ...reviewedPages.map(({ file, data, ...rest }) =>
    taskFor(
      file,
      'address' in rest && typeof rest.address === 'string' ? rest.address : '',
      data.nextReview,
      data.reviewed,
      'its own date of review',
    ),
  ),
  ...entryPages.map(({ file, data, kind, address }) =>
    taskFor(file, address, nextReviewOf(kind, data.reviewed), data.reviewed, `checked every ${HOLDS[kind]} months`),
  ),
  ...events.flatMap(({ id, data }) =>
    data.date === undefined
      ? []
      : [
          {
            what: `content/events.yaml: ${id}`,
            why: data.yearly
              ? `${data.what}: write the next year's date, and check what it touches`
              : `${data.what}: say what happened, and check what it touches`,
            by: lastDayOf(data.date),
          },
        ],
  ),
];

/**
 * The day of the newest commit, for tests: a clone that is opened in three years must pass as it did. The newest review where there is
 * no history.
 */
export function dayOfCommit(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return dateOf(new Date(Math.max(...reviewedPages.map(({ data }) => data.reviewed.getTime()))));
  }
}
