import { readFileSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Page, type TestInfo, expect, test } from '@playwright/test';
import { writeBoardPaper } from '../../src/assessment/files/word-report';
import { writeWorkbook } from '../../src/assessment/files/workbook';
import { faultsIn } from '../../src/site/office/faults';
import type { Element } from '@xmldom/xmldom';
import { childrenOf, elementsIn, partsOf, relationshipsOf, targetOf, xmlIn } from '../../src/site/office/parts';
import { wordDocument } from '../../src/site/word-document';
import { chooseFile, visit } from '../e2e/support';
import { type Written, groupOfTwenty } from '../fixtures/group-of-twenty';
import { DOTS, draw, farFrom, readSheet, schemaFaults } from './drawn';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const offered = (ending: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort();
/** A page shows a picture at a few dots to the inch: edges differ a little, a missing half differs more. */
const ALIKE = 8;
/** English Metric Units in an inch, of which DrawingML counts. */
const EMU = 914_400;

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Presses a button of the report and gives the bytes of the file that it offers. */
async function fromReport(page: Page, button: string | RegExp, written: Written = {}): Promise<Buffer> {
  await visit(page, '/assess/');
  await chooseFile(page, 'ours.engagement.json', groupOfTwenty(written));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page
    .getByRole('navigation', { name: 'This assessment' })
    .getByRole('link', { name: 'Report', exact: true })
    .click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await waiting).path());
}

/** Nothing that either checker finds. */
async function expectWhole(bytes: Uint8Array, name: string, info: TestInfo): Promise<void> {
  expect(faultsIn(bytes), name).toEqual([]);
  const file = info.outputPath(name.replaceAll('/', '-'));
  await writeFile(file, bytes);
  expect(await schemaFaults(file), name).toEqual([]);
}

test('every Office file that the site offers is valid by the Open XML schemas', async () => {
  const info = test.info();
  const files = ['.docx', '.pptx', '.xlsx'].flatMap(offered);
  expect(files.length).toBeGreaterThanOrEqual(27);
  for (const name of files) await expectWhole(readFileSync(dist + name), name, info);
});

for (const name of offered('.pptx'))
  test(`${name} is drawn whole: a page for each slide, its title, its texts and its pictures`, async () => {
    const bytes = readFileSync(dist + name);
    const parts = partsOf(bytes);
    const pages = await draw(bytes, 'deck.pptx');
    const slides = [...parts.keys()].filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
    expect(pages).toHaveLength(slides.length);
    for (const [index, page] of pages.entries()) {
      const source = `ppt/slides/slide${index + 1}.xml`;
      const slide = xmlIn(parts.get(source) as Uint8Array);
      for (const paragraph of elementsIn(slide, 'p')) {
        const said = words(
          elementsIn(paragraph, 't')
            .map((run) => run.textContent ?? '')
            .join(''),
        );
        if (said) expect(words(page.text).replaceAll(' • ', ' '), `slide ${index + 1}`).toContain(said);
      }
      const links = xmlIn(parts.get(relationshipsOf(source)) as Uint8Array);
      for (const picture of elementsIn(slide, 'pic')) {
        const id = elementsIn(picture, 'blip')[0]?.getAttribute('r:embed');
        const link = elementsIn(links, 'Relationship').find((one) => one.getAttribute('Id') === id);
        const png = parts.get(targetOf(source, link?.getAttribute('Target') ?? '')) as Uint8Array;
        const [off, extent] = childrenOf(elementsIn(picture, 'xfrm')[0] as Element);
        const inDots = (length: string | null | undefined) => (Number(length) / EMU) * DOTS;
        const size = [off?.getAttribute('x'), extent?.getAttribute('cx'), extent?.getAttribute('cy')].map(inDots);
        expect(
          await farFrom(page.picture, Buffer.from(png), ...(size as [number, number, number])),
          `slide ${index + 1}`,
        ).toBeLessThan(ALIKE);
      }
    }
    expect(pages.at(-1)?.text).toMatch(/https?:\/\/\S+\/explain\//);
  });

test('every template is drawn with its title first and its number at the foot of each page', async () => {
  for (const name of offered('.docx')) {
    const bytes = readFileSync(dist + name);
    const title = elementsIn(xmlIn(partsOf(bytes).get('docProps/core.xml') as Uint8Array), 'title')[0]?.textContent;
    const pages = await draw(bytes, 'sheet.docx');
    expect(words(pages[0]?.text ?? ''), name).toMatch(new RegExp(`^${title?.replace(/[^\w ]/g, '.')}`));
    for (const [index, { text }] of pages.entries())
      expect(text, name).toContain(`Not legal advice. Page ${index + 1}`);
  }
});

test('the head of a table in a template is repeated on every page', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => `| Row ${index + 1} | [what] |`).join('\n');
  const bytes = await wordDocument({
    title: 'Long',
    description: 'Long',
    body: `| Head of it | Other |\n| --- | --- |\n${rows}\n`,
    address: new URL('https://cycle.test/'),
    moment: new Date(0),
  });
  const pages = await draw(bytes, 'long.docx');
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages) expect(text.match(/Head of it/g)).toHaveLength(1);
});

for (const [how, written] of [
  ['an ordinary group', {}],
  [
    'long words in every place',
    { title: 'Long title '.repeat(12).trim(), change: 'Change much. '.repeat(60), reason: 'For reasons. '.repeat(60) },
  ],
] as const)
  test(`the report of ${how} is drawn with its front on one page, pictures whole and heads repeated`, async ({
    page,
  }, info) => {
    const bytes = await fromReport(page, /^Word/, written);
    await expectWhole(bytes, 'report.docx', info);
    const pages = await draw(bytes, 'report.docx');
    for (const [index, { picture }] of pages.entries())
      await writeFile(info.outputPath(`page-${index + 1}.png`), picture);
    expect(pages[0]?.text).toContain('What we ask of you');
    expect(words(pages[1]?.text ?? '')).toMatch(/^Every hand-over/);

    const parts = partsOf(bytes);
    const source = 'word/document.xml';
    const links = elementsIn(xmlIn(parts.get(relationshipsOf(source)) as Uint8Array), 'Relationship');
    const document = xmlIn(parts.get(source) as Uint8Array);
    const pictures = [...elementsIn(document, 'inline'), ...elementsIn(document, 'anchor')];
    expect(pictures).toHaveLength(2);
    for (const frame of pictures) {
      const id = elementsIn(frame, 'blip')[0]?.getAttribute('r:embed');
      const target = links.find((one) => one.getAttribute('Id') === id)?.getAttribute('Target') ?? '';
      const png = Buffer.from(parts.get(targetOf(source, target)) as Uint8Array);
      const size = (side: string) => (Number(elementsIn(frame, 'extent')[0]?.getAttribute(side)) / EMU) * DOTS;
      // Two centimetres from either edge of A4.
      const [margin, sheet] = [(2 / 2.54) * DOTS, (21 / 2.54) * DOTS];
      const left = frame.localName === 'anchor' ? sheet - margin - size('cx') : margin;
      const far = await Promise.all(pages.map(({ picture }) => farFrom(picture, png, left, size('cx'), size('cy'))));
      expect(Math.min(...far)).toBeLessThan(ALIKE);
    }
    const withRows = pages.filter(({ text }) => /^\s*(H|S[1-5])-\d\d /m.test(text)).slice(1);
    expect(withRows.length).toBeGreaterThan(3);
    for (const { text } of withRows) expect(text).toMatch(/Statement\s+Level\s+How people|Change sought\s+Owner/);
  });

test('a table of the report has its head on every page, and a picture that is missing its text', async () => {
  const made = await writeBoardPaper(
    {
      title: 'T',
      about: 'A',
      front: [{ kind: 'picture', name: 'batons', alt: 'The wheel in words.' }],
      detail: [
        {
          kind: 'table',
          caption: 'Long',
          columns: ['Head of it', 'Other'],
          widths: [50, 50],
          rows: Array.from({ length: 150 }, (_, index) => [`Row ${index + 1}`, 'x']),
        },
      ],
      credit: 'Credit.',
    },
    {},
  );
  const [front, ...detail] = await draw(new Uint8Array(await made.arrayBuffer()), 'report.docx');
  expect(front?.text).toContain('The wheel in words.');
  expect(detail.length).toBeGreaterThan(2);
  for (const { text } of detail) expect(text.match(/Head of it/g)).toHaveLength(1);
});

test('the workbook is valid, and the head of a sheet is printed on every page', async ({ page }, info) => {
  await expectWhole(await fromReport(page, 'Workbook (Excel)'), 'book.xlsx', info);
  const rows = Array.from({ length: 150 }, (_, index) => [`Row ${index + 1}`, '=1+1']);
  const columns = ['Head of it', 'Other'].map((name) => ({ name, width: 20 }));
  const made = new Uint8Array(await (await writeWorkbook([{ name: "It's long", columns, rows }])).arrayBuffer());
  await expectWhole(made, 'long.xlsx', info);
  const pages = await draw(made, 'long.xlsx');
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages) expect(text.match(/Head of it/g)).toHaveLength(1);
});

test('a second office program reads every text of the workbook as it was typed', async () => {
  const texts = [
    '=1+1',
    '＝1+1',
    '+44 20',
    '@SUM(A1)',
    '_x0041_ _x0041_x0042_',
    '👩🏽‍⚕️',
    'two\nlines',
    ' ends ',
    '2026-11-23',
    'هيئة',
  ];
  const columns = [{ name: 'Text', width: 20 }];
  const made = await writeWorkbook([{ name: 'Texts', columns, rows: texts.map((one) => [one]) }]);
  const csv = await readSheet(new Uint8Array(await made.arrayBuffer()));
  expect(
    csv
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .trimEnd(),
  ).toBe(['Text', ...texts].map((one) => `"${one}"`).join('\n'));
});
