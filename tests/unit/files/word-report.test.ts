import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BoardPaper } from '../../../src/assessment/files/blocks';
import { writeBoardPaper } from '../../../src/assessment/files/word-report';

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
  beforeAll(async () => {
    const png = new Uint8Array(
      await sharp({ create: { width: 4, height: 4, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    );
    const bytes = new Uint8Array(
      await (await writeBoardPaper(paper, { batons: { png, width: 100, height: 100 } })).arrayBuffer(),
    );
    html = (
      await mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
      )
    ).value;
    xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
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
});
