import { execFileSync } from 'node:child_process';

/**
 * The moment that files made at build name as their own: SOURCE_DATE_EPOCH, in seconds
 * (https://reproducible-builds.org/docs/source-date-epoch/), else that of the last commit, else now. Throws if the first is no number.
 */
export function sourceDate(given = process.env.SOURCE_DATE_EPOCH): Date {
  if (given) {
    if (!/^\d{1,11}$/.test(given))
      throw new Error(`SOURCE_DATE_EPOCH: expected whole seconds since 1970, found "${given}"`);
    return new Date(Number(given) * 1000);
  }
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new Date(Number(seconds) * 1000);
  } catch {
    return new Date();
  }
}
