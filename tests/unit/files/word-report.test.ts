import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { BoardPaper } from '../../../src/assessment/files/blocks';
import { writeBoardPaper } from '../../../src/assessment/files/word-report';
import { inXml } from '../../../src/assessment/files/xml-text';
import { faultsIn } from '../../../src/site/office/faults';
import { text } from '../arbitraries';

const ALT = 'Hub to 1 Needs: weak here';
const paper: BoardPaper = {
  title: 'How well people are engaged: "Ours" & theirs <b>',
  about: 'Report to the board\u0000, 23 November 2026.',
  front: [
    { kind: 'heading', text: '1. Where the baton is dropped' },
    { kind: 'picture', name: 'batons', alt: ALT },
    { kind: 'list', items: [{ text: 'Hub to 1 Needs: weak here.', legal: true }, { text: 'Another.\nOn two lines.' }] },
  ],
  detail: [
    { kind: 'heading', text: 'Every statement' },
    { kind: 'picture', name: 'shape', alt: 'The levels, in words.' },
    {
      kind: 'table',
      caption: 'Hub',
      columns: ['Statement', 'Level'],
      widths: [80, 20],
      rows: [
        ['H-01 مرحبا', '2'],
        ['=1+1', 'none'],
      ],
    },
  ],
  credit: 'Made with The Engagement Cycle.',
};

describe('the report as a Word file, opened by another library', () => {
  let html = '';
  let xml = '';
  let styles = '';
  let bytes: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    const png = new Uint8Array(
      await sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    );
    bytes = new Uint8Array(
      await (await writeBoardPaper(paper, { batons: { png, width: 100, height: 100 } })).arrayBuffer(),
    );
    html = (
      await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
      )
    ).value;
    xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
  });

  test('has a title and real headings', () => {
    expect(html).toContain('<h1 class="title">How well people are engaged: "Ours" &amp; theirs &lt;b&gt;</h1>');
    expect(html).toContain('<h1>1. Where the baton is dropped</h1>');
    expect(html).toContain('<h1>Every statement</h1>');
  });

  test('has real lists, with the law said in words', () => {
    expect(html).toContain('<li>Hub to 1 Needs: weak here.<strong> § law or statutory guidance</strong></li>');
    expect(html).toContain('<li>Another.<br />On two lines.</li>');
  });

  test('has tables with a head that repeats on every page', () => {
    expect(html).toContain('<thead><tr><th><p><strong>Statement</strong></p></th>');
    expect(html).toContain('<td><p>H-01 مرحبا</p></td><td><p>2</p></td>');
    expect(xml).toContain('<w:tblHeader/>');
  });

  test('a picture has its text; without the picture the text stands in its place', () => {
    expect(html).toContain(`alt="${ALT}"`);
    expect(html).toContain('<p>The levels, in words.</p>');
  });

  test('is marked as British English and has no character that Word refuses', () => {
    expect(xml).not.toContain('\u0000');
    expect(html).toContain('Report to the board, 23 November 2026.');
  });

  test('begins the detail on a new page', () => expect(xml).toContain('<w:pageBreakBefore/>'));

  test('is whole as a package', () => expect(faultsIn(bytes)).toEqual([]));

  test('lets a line grow with the picture in it', () => expect(styles).toContain('w:line="276" w:lineRule="auto"'));
});

/** The paragraphs of the front, as another library reads them. */
async function readBack(texts: readonly string[]): Promise<readonly string[]> {
  const made = await writeBoardPaper(
    { title: 'T', about: 'A', front: texts.map((words) => ({ kind: 'text', text: words })), detail: [], credit: '' },
    {},
  );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await made.arrayBuffer()) },
    { ignoreEmptyParagraphs: false },
  );
  const plain = (html: string) =>
    html
      .replaceAll('<br />', '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  return [...value.matchAll(/<p>(.*?)<\/p>/gs)].map(([, inside = '']) => plain(inside)).slice(2, 2 + texts.length);
}

describe('every text comes back as it was typed, in Word', () => {
  test.each([
    ['tabs and spaces at both ends', '\t two  spaces\t'],
    ['markup', '<b>]]>&amp;"\''],
    ['an emoji of many parts', '👩🏽‍⚕️👨‍👩‍👧‍👦'],
    ['a formula, also in full width', '=1+1 ＝1+1 +44 @x'],
    ['what looks like the escape of a workbook', '_x0041_'],
    ['right to left, with marks', '\u202eهيئة\u202c الصحة'],
    ['a long text', 'word '.repeat(8_000)],
  ])('%s', async (_, words) => expect(await readBack([words])).toEqual([words]));

  test('every line end is a line break', async () =>
    expect(await readBack(['one\r\ntwo\rthree\nfour\u2028five\u0085six\vseven'])).toEqual([
      'one\ntwo\nthree\nfour\nfive\nsix\nseven',
    ]));

  test('any other, but for what XML cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text(), { minLength: 1, maxLength: 4 }), async (texts) => {
        const wanted = texts.map((one) => inXml(one.replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')));
        expect(await readBack(texts)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
