import PptxGenJS from 'pptxgenjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from '../../../src/site/office/faults';
import { finished } from '../../../src/site/office/finish';
import { DECORATIVE, mendDeck } from '../../../src/site/office/mend-deck';
import { type Parts, packed, partsOf } from '../../../src/site/office/parts';
import { sourceDate } from '../../../src/site/office/source-date';
import { wordDocument } from '../../../src/site/word-document';

const MOMENT = new Date('2026-11-30T10:20:30Z');
const DOT =
  'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==';

/** Three slides as the library writes them, with what it gets wrong. */
async function deck(): Promise<Uint8Array> {
  const show = new PptxGenJS();
  show.author = 'The Engagement Cycle';
  for (const title of ['One', 'Two', 'Three']) {
    const slide = show.addSlide();
    slide.addText(title, { x: 1, y: 1, w: 4, h: 1, lang: 'cy' });
    slide.addImage({ data: DOT, x: 1, y: 2, w: 1, h: 1, altText: DECORATIVE });
    slide.addImage({ data: DOT, x: 3, y: 2, w: 1, h: 1, altText: 'A dot & a "word"' });
    slide.addNotes('Say this.\n\nThen <this>.');
  }
  return (await show.write({ outputType: 'nodebuffer' })) as Uint8Array;
}
const xml = (parts: Parts, name: string) => new TextDecoder().decode(parts.get(name));

describe('a deck as the library writes it, mended', () => {
  let raw: Uint8Array = new Uint8Array();
  let bytes: Uint8Array = new Uint8Array();
  let parts: Parts = new Map();
  beforeAll(async () => {
    raw = await deck();
    bytes = finished(raw, MOMENT, (all) => mendDeck(all, 'cy'));
    parts = partsOf(bytes);
  });

  test('was not whole before: masters that are not there, and a list out of order', () => {
    expect(faultsIn(raw)).toEqual([
      '[Content_Types].xml names ppt/slideMasters/slideMaster2.xml, which is not there',
      '[Content_Types].xml names ppt/slideMasters/slideMaster3.xml, which is not there',
      'ppt/presentation.xml: <p:notesMasterIdLst> stands in <p:presentation> where the schema has no place for it',
    ]);
  });

  test('is whole after', () => expect(faultsIn(bytes)).toEqual([]));

  test('marks decorative pictures as such, and leaves a text as it was given', () => {
    const slide = xml(parts, 'ppt/slides/slide2.xml');
    expect(slide.match(/descr="[^"]*"/g)).toEqual(['descr=""', 'descr="A dot &amp; a &quot;word&quot;"']);
    expect(slide.match(/<adec:decorative [^>]*val="1"/g)).toHaveLength(1);
  });

  test('has the notes of a slide in paragraphs, and everything in its language', () => {
    const notes = xml(parts, 'ppt/notesSlides/notesSlide3.xml');
    expect([...notes.matchAll(/<a:p>(?:(?!<\/a:p>).)*<a:t>([^<]*)<\/a:t>/gs)].map(([, text]) => text)).toEqual([
      'Say this.',
      'Then &lt;this&gt;.',
      '3',
    ]);
    for (const [name] of parts)
      if (/^ppt\/(slides|notesSlides)\/[^/]+$/.test(name)) expect(xml(parts, name)).not.toContain('en-US"/>');
    expect(notes.match(/ lang="[^"]*"/g)?.every((lang) => lang === ' lang="cy"')).toBe(true);
  });

  test('gives the notes a theme of their own', () => {
    expect(xml(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('../theme/theme2.xml');
    expect(parts.get('ppt/theme/theme2.xml')).toEqual(parts.get('ppt/theme/theme1.xml'));
  });

  test('is the same, byte for byte, when it is made again later', async () => {
    await new Promise((later) => setTimeout(later, 1100));
    expect(finished(await deck(), MOMENT, (all) => mendDeck(all, 'cy'))).toEqual(bytes);
  });
});

describe('a Word file', () => {
  const sheet = {
    title: 'Plan',
    description: 'What it is for',
    body: '## Head\n\n[Law](/law/) and [site](https://example.org/).\n\n1. One\n\n| A | B |\n| - | - |\n| 1 | 2 |\n',
    address: new URL('https://cycle.test/templates/plan/'),
    moment: MOMENT,
  };

  test('is whole, and the same when it is made again', async () => {
    const bytes = await wordDocument(sheet);
    expect(faultsIn(bytes)).toEqual([]);
    expect(await wordDocument(sheet)).toEqual(bytes);
  });

  test('names the moment it was given, and who made it', async () => {
    const core = xml(partsOf(await wordDocument(sheet)), 'docProps/core.xml');
    expect(core.match(/2026-11-30T10:20:30Z/g)).toHaveLength(2);
    expect(core).toContain('<cp:lastModifiedBy>The Engagement Cycle</cp:lastModifiedBy>');
  });

  test('lets lines grow with what stands in them: a fixed height cuts large letters', async () => {
    expect(xml(partsOf(await wordDocument(sheet)), 'word/styles.xml')).toMatch(/w:line="300" w:lineRule="auto"/);
  });
});

describe('what is wrong with an Office file is said by part', () => {
  const change = async (name: string, to: (text: string) => string): Promise<readonly string[]> => {
    const parts = partsOf(finished(await deck(), MOMENT, (all) => mendDeck(all, 'cy')));
    parts.set(name, new TextEncoder().encode(to(xml(parts, name))));
    return faultsIn(packed(parts, MOMENT));
  };

  test.each([
    [
      'ppt/slides/slide1.xml',
      (text: string) => text.replace('</p:sld>', ''),
      /^ppt\/slides\/slide1.xml is not well formed/,
    ],
    [
      'ppt/slides/_rels/slide1.xml.rels',
      (text: string) => text.replace(/media\/[^"]*/, 'media/none.png'),
      /^ppt\/slides\/_rels\/slide1.xml.rels leads to ..\/media\/none.png, which is not there$/,
    ],
    [
      'ppt/slides/slide1.xml',
      (text: string) => text.replace(/r:embed="[^"]*"/, 'r:embed="rId99"'),
      /^ppt\/slides\/slide1.xml names rId99, which its relationships do not have$/,
    ],
    [
      'ppt/slides/slide1.xml',
      (text: string) => text.replace(/descr="A dot[^"]*"/, 'descr="preencoded.png"'),
      /^ppt\/slides\/slide1.xml: a picture is called "preencoded.png"$/,
    ],
    [
      'ppt/slides/slide1.xml',
      (text: string) => text.replace(/descr="A dot[^"]*"/, 'descr=" "'),
      /^ppt\/slides\/slide1.xml: a picture has no text and is not marked as decorative$/,
    ],
    [
      '[Content_Types].xml',
      (text: string) => text.replace(/<Default Extension="png"[^>]*>/, ''),
      /^\[Content_Types\].xml gives ppt\/media\/[^ ]*.png no type$/,
    ],
    [
      '_rels/.rels',
      (text: string) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="x" Target="/explain/" TargetMode="External"/></Relationships>',
        ),
      /^_rels\/.rels links to "\/explain\/": not a whole address$/,
    ],
  ])('%s, number %#', async (name, to, fault) => {
    const faults = await change(name, to);
    expect(faults.length).toBeGreaterThan(0);
    for (const each of faults) expect(each).toMatch(fault);
  });

  test('what is no zip file, or no Office file', () => {
    expect(faultsIn(new Uint8Array(40))).toEqual(['it is no zip file']);
    expect(faultsIn(packed(new Map([['a.txt', new Uint8Array()]]), MOMENT))).toEqual([
      '[Content_Types].xml is missing',
    ]);
  });
});

test.each(['1', '4102444800'])('a moment that no zip file knows, %s, is put at the nearest that it does', (seconds) => {
  expect(partsOf(packed(new Map([['a.xml', new Uint8Array(3)]]), sourceDate(seconds))).size).toBe(1);
});

describe('the moment of a build', () => {
  test('is SOURCE_DATE_EPOCH where it is set', () =>
    expect(sourceDate('1796000000').toISOString()).toBe('2026-11-30T00:53:20.000Z'));
  test('is refused, by name, where that is no number of seconds', () =>
    expect(() => sourceDate('yesterday')).toThrow(
      'SOURCE_DATE_EPOCH: expected whole seconds since 1970, found "yesterday"',
    ));
  test('is the same twice without it', () => expect(sourceDate('')).toEqual(sourceDate('')));
});
