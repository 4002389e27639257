import { describe, expect, test } from 'vitest';
import { wholeAddress } from '../../../src/site/address';
import { wordDocument } from '../../../src/site/word-document';
import { unzip } from './unzip';

const open = async (body: string) => {
  const bytes = await wordDocument({
    title: 'A plan & its "people"',
    description: 'What it is for',
    body,
    address: new URL(wholeAddress('/templates/plan/')),
    moment: new Date('2026-11-30T10:00:00Z'),
  });
  const files = unzip(bytes);
  const read = (name: string) => files.get(name) ?? '';
  return {
    files,
    document: read('word/document.xml'),
    numbering: read('word/numbering.xml'),
    links: read('word/_rels/document.xml.rels'),
    read,
  };
};

interface Line {
  readonly style: string | undefined;
  readonly text: string;
  /** The number of the list that it counts in, and how deep it stands there. */
  readonly list: string | undefined;
  readonly depth: string | undefined;
}

/** The paragraphs of a Word document in order. */
const linesOf = (xml: string): readonly Line[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\s.*?<\/w:p>/gs)].map(([line]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(line)?.[1],
    text: plain([...line.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    list: /<w:numId w:val="([^"]*)"/.exec(line)?.[1],
    depth: /<w:ilvl w:val="([^"]*)"/.exec(line)?.[1],
  }));
const plain = (xml: string) =>
  xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** The first number of the list that a paragraph counts in. */
function startOf(numbering: string, list: string | undefined): number {
  const made = new RegExp(`<w:num w:numId="${list}"[^>]*>.*?</w:num>`, 's').exec(numbering)?.[0] ?? '';
  const override = /<w:startOverride w:val="(\d+)"/.exec(made)?.[1];
  const kind = /<w:abstractNumId w:val="(\d+)"/.exec(made)?.[1];
  const shape = new RegExp(
    `<w:abstractNum w:abstractNumId="${kind}".*?</w:abstractNum>|<w:abstractNum [^>]*w:abstractNumId="${kind}".*?</w:abstractNum>`,
    's',
  ).exec(numbering);
  return Number(override ?? /<w:start w:val="(\d+)"/.exec(shape?.[0] ?? '')?.[1]);
}

describe('a template as a Word file', () => {
  test('begins with its title and has real headings, one level under another', async () => {
    const { document } = await open('## First\n\nWords.\n\n### Under it\n\n#### Deeper\n');
    expect(linesOf(document).map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'A plan & its "people"'],
      ['Heading1', 'First'],
      [undefined, 'Words.'],
      ['Heading2', 'Under it'],
      ['Heading3', 'Deeper'],
    ]);
  });

  test('carries its title and what it is for in its properties', async () => {
    const { read } = await open('Words.');
    expect(plain(read('docProps/core.xml'))).toContain('<dc:title>A plan & its "people"</dc:title>');
    expect(read('docProps/core.xml')).toContain('<dc:description>What it is for</dc:description>');
  });

  test('says at the foot of each page that it is not legal advice', async () => {
    const { read } = await open('Words.');
    expect(read('word/footer1.xml')).toContain('Not legal advice.');
  });

  test('has tables whose first row, and no other, is repeated as the heading on each page', async () => {
    const { document } = await open('| Who | What |\n| --- | --- |\n| Board | Decides |\n| Team | Acts |\n');
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr\s.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.map((row) => linesOf(row).map(({ text }) => text))).toEqual([
      ['Who', 'What'],
      ['Board', 'Decides'],
      ['Team', 'Acts'],
    ]);
    expect(rows.map((row) => row.includes('<w:b/>'))).toEqual([true, false, false]);
  });

  test('counts each numbered list from its own start', async () => {
    const { document, numbering } = await open(
      '1. One\n2. Two\n\nBetween.\n\n1. One again\n\nBetween.\n\n5. Five\n6. Six\n',
    );
    const items = linesOf(document).filter(({ list }) => list !== undefined);
    expect(items.map(({ text }) => text)).toEqual(['One', 'Two', 'One again', 'Five', 'Six']);
    expect(new Set(items.map(({ list }) => list)).size).toBe(3);
    expect(items.map(({ list }) => startOf(numbering, list))).toEqual([1, 1, 1, 5, 5]);
  });

  test('counts a numbered list inside another by itself', async () => {
    const { document, numbering } = await open(
      '1. Outer\n\n   3. Inner\n   4. Inner too\n\n2. Outer too\n\nBetween.\n\n7. Last\n',
    );
    const items = linesOf(document).filter(({ list }) => list !== undefined);
    expect(items.map(({ text, list }) => [text, startOf(numbering, list)])).toEqual([
      ['Outer', 1],
      ['Inner', 3],
      ['Inner too', 3],
      ['Outer too', 1],
      ['Last', 7],
    ]);
    expect(items[0]?.list).toBe(items[3]?.list);
  });

  test('has bullets, set in under one another', async () => {
    const { document } = await open('- One\n  - Under one\n- Two\n');
    expect(
      linesOf(document)
        .slice(1)
        .map(({ text, depth }) => [text, depth]),
    ).toEqual([
      ['One', '0'],
      ['Under one', '1'],
      ['Two', '0'],
    ]);
  });

  test('has links that lead back to the site from anywhere', async () => {
    const { links, document } = await open(
      'Read [the law](/law/), [the next](../paper/#top), [this place](#first) and [a site](https://example.org/a?b=1&c=2).\n',
    );
    const pages = new Map(
      [...links.matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)" TargetMode="External"/g)].map(([, id, target]) => [
        id,
        target,
      ]),
    );
    // Word keeps the place on a page apart from the page.
    const targets = [...document.matchAll(/<w:hyperlink ([^>]*)>/g)].map(([, facts = '']) => {
      const place = /w:anchor="([^"]*)"/.exec(facts)?.[1];
      return plain(`${pages.get(/r:id="([^"]*)"/.exec(facts)?.[1])}${place ? `#${place}` : ''}`);
    });
    expect(targets.sort()).toEqual([
      wholeAddress('/law/'),
      wholeAddress('/templates/paper/#top'),
      wholeAddress('/templates/plan/#first'),
      'https://example.org/a?b=1&c=2',
    ]);
    expect(linesOf(document)[1]?.text).toBe('Read the law, the next, this place and a site.');
  });

  test('has boxes to tick in place of bullets, where the list is of tasks', async () => {
    const { document } = await open('- [ ] Not yet\n- [x] Done\n- Neither\n');
    expect(
      linesOf(document)
        .slice(1)
        .map(({ text, list }) => [text, list !== undefined]),
    ).toEqual([
      ['☐ Not yet', false],
      ['☒ Done', false],
      ['Neither', true],
    ]);
  });

  test('keeps bold, italics, quotations and line breaks', async () => {
    const { document } = await open('**Bold** and *leaning*  \nnext\n\n> Said by somebody\n\n---\n');
    expect(document).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*Bold/s);
    expect(document).toMatch(/<w:i\/>(?:(?!<\/w:r>).)*leaning/s);
    expect(document).toContain('<w:br/>');
    expect(linesOf(document).some(({ text }) => text === 'Said by somebody')).toBe(true);
  });

  test.each([
    ['![A picture](a.png)', 'A Word file cannot hold "image" inside a paragraph yet'],
    ['```\ncode\n```', 'A Word file cannot hold "code" yet: use headings, paragraphs, lists and tables'],
    ['<div>Markup</div>', 'A Word file cannot hold "html" yet: use headings, paragraphs, lists and tables'],
    ['> - A list that is quoted', 'A Word file cannot hold "listItem" inside a paragraph yet'],
  ])('is refused, by name, where something would go missing: %j', async (body, message) => {
    await expect(open(body)).rejects.toThrow(message);
  });
});

test('what is not a zip file is refused', () => {
  expect(() => unzip(new Uint8Array(40))).toThrow('This is not a zip file');
});
