import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksIn, hasBlock, readBlock, toBase64, writeBlock } from '../../../src/assessment/files/text-block';
import type { Read } from '../../../src/assessment/files/untrusted';
import { text as anyText } from '../arbitraries';

const LIMIT = 1024 * 1024;
const SAID = 'My answers to "Our area". Copy everything from BEGIN to END.';
const LONG = JSON.stringify(
  Array.from({ length: 60 }, (_, index) => ({ id: `H-${index}`, note: `note ${index * 7919}` })),
);

async function read(text: string, limit = LIMIT): Promise<readonly Read<string>[]> {
  return Promise.all(blocksIn(text).map((block) => readBlock(block, limit)));
}

/** As mail programs write a text that others may break (RFC 2045, section 6.7). */
function quotedPrintable(text: string, length = 73): string {
  const lines = text.replaceAll('=', '=3D').split('\n');
  return lines.map((line) => line.replace(new RegExp(`.{${length}}(?<!=.?)(?=.)`, 'g'), '$&=\r\n')).join('\r\n');
}

/** Checks something for many generated texts. */
const always = (check: (text: string) => Promise<void>) =>
  fc.assert(fc.asyncProperty(anyText(200), check), { numRuns: 40 });

describe('a block comes back as it was', () => {
  test('whatever a person has written', () =>
    always(async (text) => {
      const json = JSON.stringify({ note: text });
      const block = await writeBlock(json, SAID);
      expect(await read(block)).toEqual([{ ok: true, value: json }]);
      expect(await read(quotedPrintable(block))).toEqual([{ ok: true, value: json }]);
    }));

  test.each<[string, (block: string) => string]>([
    ['quoted', (block) => block.replace(/^/gm, '> ')],
    ['quoted twice', (block) => block.replace(/^/gm, '> > ')],
    ['with line ends of Windows', (block) => block.replaceAll('\n', '\r\n')],
    ['with every line broken anew', (block) => block.replace(/([A-Za-z0-9+/]{23})/g, '$1\n')],
    ['as one line', (block) => block.replaceAll('\n', ' ')],
    [
      'with its marks broken over lines and quoted',
      (block) => block.replace(/(BEGIN|END) ENGAGEMENT CYCLE/g, '$1 ENGAGEMENT\n> CYCLE'),
    ],
    ['with spaces that do not break', (block) => block.replaceAll(' ', '\u00a0').replaceAll('\n', '\u00a0\n')],
    [
      'with what a mail program makes of spaces and quotes',
      (block) => block.replaceAll(' ', '&nbsp;').replace(/^/gm, '&gt; '),
    ],
    ['with soft line ends', (block) => block.replace(/([A-Za-z0-9+/]{40})/g, '$1=\r\n')],
    ['as mail writes it: = at the end of a line, =3D for =', (block) => quotedPrintable(block)],
    ['as mail writes it, in lines of other lengths', (block) => quotedPrintable(block, 37)],
    [
      'with = at the end written as =3D alone',
      (block) => block.replace(/=+(?=\n)/g, (end) => '=3D'.repeat(end.length)),
    ],
    ['with + and / written as a page writes them', (block) => block.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;')],
    ['after words that name the mark', (block) => `From BEGIN ENGAGEMENT CYCLE ANSWERS on, copy all:\n${block}`],
    ['with a mark of its own and invisible spaces', (block) => `\uFEFF${block.replaceAll('\n', '\u200b\n')}`],
    [
      'with words before and after',
      (block) => `Hello,\nhere are my answers:\n\n${block}\n\nBest wishes\nAde\n+44 20 7946 0000`,
    ],
    ['with dashes made long', (block) => block.replaceAll('---', '—')],
  ])('%s', async (_, mangle) => {
    const block = mangle(await writeBlock(LONG, SAID));
    expect(hasBlock(block)).toBe(true);
    expect(await read(block)).toEqual([{ ok: true, value: LONG }]);
  });

  test('beside others in one e-mail', async () => {
    const both = `${await writeBlock('one', SAID)}\nAnd my colleague:\n${await writeBlock('two', SAID)}`;
    expect(await read(both)).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ]);
  });
});

describe('a block is refused by name', () => {
  test('when its end is missing', async () => {
    const block = await writeBlock(LONG, SAID);
    expect(await read(block.slice(0, block.indexOf('--- END')))).toEqual([
      { ok: false, problem: { code: 'block-cut' } },
    ]);
  });

  test('when a line in the middle is missing', async () => {
    const lines = (await writeBlock(LONG, SAID)).split('\n');
    expect(await read(lines.filter((_, index) => index !== 4).join('\n'))).toEqual([
      { ok: false, problem: { code: 'block-damaged' } },
    ]);
  });

  test('when there is nothing in it', async () => {
    expect(await read('BEGIN ENGAGEMENT CYCLE ANSWERS\nEND ENGAGEMENT CYCLE ANSWERS')).toEqual([
      { ok: false, problem: { code: 'block-damaged' } },
    ]);
  });

  test('when a letter was changed: never another text than the one that was sent', async () => {
    const block = await writeBlock(LONG, SAID);
    const [from, to] = [block.indexOf('ANSWERS ---') + 12, block.lastIndexOf('--- END')];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: from, max: to - 2 }),
        fc.constantFrom('A', 'z', '0', '+'),
        async (at, letter) => {
          if (block[at] === letter || !/[A-Za-z0-9+/]/.test(block[at] ?? '')) return;
          const [found] = await read(block.slice(0, at) + letter + block.slice(at + 1));
          expect(found).toSatisfy((one: Read<string>) =>
            one.ok ? one.value === LONG : one.problem.code === 'block-damaged',
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('when a few letters unpack to more than the limit, without unpacking to the end', async () => {
    const bomb = toBase64(gzipSync(Buffer.alloc(200 * 1024 * 1024)));
    const before = process.memoryUsage().rss;
    expect(await read(`BEGIN ENGAGEMENT CYCLE ANSWERS ${bomb} END ENGAGEMENT CYCLE ANSWERS`)).toEqual([
      { ok: false, problem: { code: 'too-large', bytes: LIMIT + 1, limit: LIMIT } },
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});

test('a text without the marks holds no block', () =>
  expect(hasBlock('Begin the engagement cycle answers')).toBe(false));
