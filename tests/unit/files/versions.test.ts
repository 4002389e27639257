import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS, formatOf } from '../../../src/assessment/files/formats';
import { toPresent } from '../../../src/assessment/files/to-present';
import { readInvitationLink } from '../../../src/assessment/files/invitation';
import { unlock } from '../../../src/assessment/files/locked-file';
import { readSummaryLink } from '../../../src/assessment/files/public-summary';
import { type Incoming, readIncoming } from '../../../src/assessment/files/read-any';
import { KNOWN } from '../examples';

/** One file of every version that this site ever wrote: never edited, only added to. Made for the examples' bank. */
const FOLDER = 'tests/fixtures/files';
const fixture = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8').trim();
const shortName = (format: string) => format.replace('engagement-cycle-', '');

describe('the steps of a format', () => {
  const made = formatOf('made', [(file) => ({ ...file, two: true }), (file) => ({ ...file, three: file.two })]);

  test('count its versions, so that none is without a way to the next', () => {
    expect(made.version).toBe(3);
    for (const { version, steps } of FORMATS) expect(steps).toHaveLength(version - 1);
  });

  test.each([
    [1, { format: 'made', version: 3, two: true, three: true }],
    [2, { format: 'made', version: 3, three: undefined }],
    [3, { format: 'made', version: 3 }],
  ])('bring version %i to the present one, each in its turn', (version, value) =>
    expect(toPresent(made, { format: 'made', version })).toEqual({ ok: true, value }),
  );

  test('are not taken for a newer version, which is named', () =>
    expect(toPresent(made, { format: 'made', version: 4 })).toEqual({
      ok: false,
      problem: { code: 'newer', version: 4 },
    }));

  test.each([undefined, 0, -1, 1.5, '1', null, Infinity, NaN])('are not taken for what is no version: %s', (version) =>
    expect(toPresent(made, { format: 'made', version })).toMatchObject({
      ok: false,
      problem: { code: 'damaged', place: 'version' },
    }),
  );

  test('are not taken for another format', () =>
    expect(toPresent(made, { format: 'other', version: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'not-ours' },
    }));
});

describe('every version ever written', () => {
  test('has a file that is kept for ever', () => {
    const kept = readdirSync(FOLDER);
    for (const { name, version } of FORMATS)
      for (let each = 1; each <= version; each += 1)
        expect(kept.filter((file) => file.startsWith(`${shortName(name)}-${each}.`))).not.toEqual([]);
  });

  test.each(readdirSync(FOLDER))('opens: %s', async (name) => {
    const text = fixture(name);
    if (name.startsWith('invitation') && name.endsWith('.link.txt'))
      return expect((await readInvitationLink(text, KNOWN)).ok).toBe(true);
    if (name.startsWith('public-summary')) return expect((await readSummaryLink(text)).ok).toBe(true);
    const edition = /"edition": "([^"]+)"/.exec(text)?.[1] ?? KNOWN.edition;
    // The statements of its day, whatever the bank asks today.
    const ids = new Set([...KNOWN.ids, ...(text.match(/\b(H|S[1-5])-\d{2}\b/g) ?? [])]);
    const [found] = await readIncoming(text, { edition, ids });
    expect(found && kindOf(found)).toBe(name.split('-')[0]);
    if (found?.kind === 'locked') expect(await unlock(found.locked, 'a long passphrase')).toContain('"Ask Ade"');
  });
});

function kindOf(found: Incoming): string {
  return found.kind === 'problem' ? JSON.stringify(found.problem) : found.kind;
}
