import { describe, expect, test } from 'vitest';
import { addresses, anchors, deadEnd, headingsOf, linksIn, unknownPages } from './addresses';
import { guidancePassages, instrumentPassages, prosePages, templatePassages, templates } from './content';
import { isEmptyLinkText } from './wording';

/** The components that a page may use, and what each may say of itself. */
const COMPONENTS = [
  /^<Cite id="[a-z0-9-]+(?: [a-z0-9-]+)*" \/>$/,
  /^<CheckPosition date="\d{4}(?:-\d{2})?">$/,
  /^<\/CheckPosition>$/,
  /^<Contact \/>$/,
];

/** Everything in a body that is neither Markdown nor one of these components: HTML, other components, imports, expressions. */
function strangersIn(body: string): readonly string[] {
  const tags = body.match(/<\/?[A-Za-z!][^>]*>?/g) ?? [];
  const code = body.match(/^(?:import|export)\s.*$|[{}]/gm) ?? [];
  return [...tags.filter((tag) => !COMPONENTS.some((allowed) => allowed.test(tag))), ...code];
}

/** What a Word file would not hold, or would show as code: tags and citations, braces, pictures, back quotes. */
function notPlainIn(body: string): readonly string[] {
  return body.match(/<\/?[A-Za-z!][^>]*>?|[{}`]|!\[[^\]]*\]\([^)]*\)|^(?:import|export)\s.*$/gm) ?? [];
}

/** The tables of a body of Markdown: the lines of each, without the line of dashes. */
function tablesIn(body: string): readonly (readonly string[])[] {
  const lines = body.split('\n');
  const isDashes = (line = '') => /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line);
  return lines.flatMap((line, index) => {
    if (!isDashes(line)) return [];
    const rest = lines.slice(index + 1);
    const end = rest.findIndex((row) => !row.trim().startsWith('|'));
    return [[lines[index - 1] ?? '', ...rest.slice(0, end === -1 ? undefined : end)]];
  });
}

function tableFaults([head = '', ...rows]: readonly string[]): readonly string[] {
  const cellsOf = (row: string) =>
    row
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replace(/[*_`]/g, '').trim());
  const wanted = cellsOf(head).length;
  return [
    ...(cellsOf(head).includes('') ? [`the first row has an empty cell: ${head}`] : []),
    ...rows
      .filter((row) => cellsOf(row).length !== wanted)
      .map((row) => `the first row has ${wanted} cells, but this one ${cellsOf(row).length}: ${row}`),
  ];
}

/** Headings out of order: the page's title is level 1, so a body begins at level 2 and goes down one level at a time. */
function outOfOrder(body: string): readonly string[] {
  let depth = 1;
  return headingsOf(body).flatMap((heading) => {
    const wrong = heading.depth === 1 || heading.depth > depth + 1;
    depth = heading.depth;
    return wrong ? [heading.text] : [];
  });
}

describe('every page', () => {
  test('uses Markdown, <Cite>, <CheckPosition> and <Contact>, and nothing else', () => {
    expect(prosePages.flatMap(({ file, body }) => strangersIn(body).map((found) => `${file}: ${found}`))).toEqual([]);
    expect(strangersIn('Text <Cite id="a b" /> and <Chart /> and <br> and {x}\nimport y from "z"')).toEqual([
      '<Chart />',
      '<br>',
      '{',
      '}',
      'import y from "z"',
    ]);
    expect(strangersIn('<Cite id="cycle:E5" />')).toHaveLength(1);
  });

  test('closes every <CheckPosition>', () => {
    for (const { file, body } of prosePages)
      expect(body.match(/<CheckPosition/g)?.length ?? 0, file).toBe(body.match(/<\/CheckPosition>/g)?.length ?? 0);
  });

  test('has its headings in order', () => {
    expect(prosePages.flatMap(({ file, body }) => outOfOrder(body).map((text) => `${file}: ${text}`))).toEqual([]);
    expect(outOfOrder('### Too deep\n\n## Fine\n\n### Fine\n\n# Not again')).toEqual(['Too deep', 'Not again']);
  });

  test('has headings that can be told apart, without a full stop at the end', () => {
    for (const { file, body } of prosePages) {
      const texts = headingsOf(body).map(({ text }) => text);
      expect(new Set(texts).size, file).toBe(texts.length);
      expect(
        texts.filter((text) => /[.:;]$/.test(text)),
        file,
      ).toEqual([]);
    }
  });

  test('has a title and a description of its own', () => {
    for (const field of ['title', 'description'] as const) {
      const all = prosePages.map(({ file, data }) => ({ file, words: (data as Record<typeof field, string>)[field] }));
      expect(all.filter(({ words }, index) => all.findIndex((other) => other.words === words) !== index)).toEqual([]);
    }
  });
});

describe('every table', () => {
  const faults = (body: string) => tablesIn(body).flatMap(tableFaults);

  test('has words in each cell of its first row, and as many cells in each row as in the first', () => {
    expect(prosePages.flatMap(({ body }) => tablesIn(body)).length).toBeGreaterThan(20);
    expect(prosePages.flatMap(({ file, body }) => faults(body).map((fault) => `${file}: ${fault}`))).toEqual([]);
  });

  test('would be caught with an empty heading or a cell too few', () => {
    expect(faults('Words.\n\n| a | |\n| --- | :-: |\n| x | y |\n\n| |\n| --- |\n| x |')).toEqual([
      'the first row has an empty cell: | a | |',
      'the first row has an empty cell: | |',
    ]);
    expect(faults('| a | b |\n| --- | --- |\n| x \\| y | z |\n| x |')).toEqual([
      'the first row has 2 cells, but this one 1: | x |',
    ]);
    expect(faults('| **a** | `b` |\n| --- | --- |\n| | |')).toEqual([]);
    expect(tablesIn('A | in a sentence, and no table.')).toEqual([]);
  });
});

describe('every template', () => {
  test('is plain Markdown, so that the Word file holds all of it', () => {
    expect(templates.length).toBeGreaterThan(0);
    expect(templates.flatMap(({ file, body }) => notPlainIn(body).map((found) => `${file}: ${found}`))).toEqual([]);
    expect(notPlainIn('Text <Cite id="a" /> and {x}, ![a picture](/a.png), `code` and <https://nhs.uk>')).toEqual([
      '<Cite id="a" />',
      '{',
      '}',
      '![a picture](/a.png)',
      '`',
      '`',
      '<https://nhs.uk>',
    ]);
  });

  test('leaves something to fill in', () => {
    expect(templates.filter(({ body }) => !/\[[^\]]+\](?!\()|\[ \]/.test(body)).map(({ file }) => file)).toEqual([]);
  });
});

describe('links', () => {
  const passages = [...guidancePassages, ...templatePassages, ...instrumentPassages];
  const links = passages.flatMap(({ file, text }) => linksIn(text).map((link) => ({ file, ...link })));

  test('inside the site lead to a page, and to a place on it, that is there', () => {
    const inside = links.filter(({ to }) => !/^[a-z]+:/.test(to));
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter(({ to }) => deadEnd(to)).map(({ file, to }) => `${file}: ${to}: ${deadEnd(to)}`)).toEqual([]);
    expect(deadEnd('/hub')).toBe('there is no page /hub: end it with a slash');
    expect(deadEnd('/law/#no-such-duty')).toBe('/law/ has no place called "no-such-duty"');
    expect(deadEnd('/assess/#part=hub')).toBeUndefined();
  });

  test('outside the site are http or mail', () => {
    expect(links.filter(({ to }) => /^[a-z]+:/.test(to) && !/^(?:https?:\/\/|mailto:)/.test(to))).toEqual([]);
  });

  test('say where they lead', () => {
    expect(links.filter(({ text }) => isEmptyLinkText(text))).toEqual([]);
    for (const text of ['here', 'Click here', 'read more', 'this page', 'https://www.nhs.uk/', ''])
      expect(isEmptyLinkText(text), text).toBe(true);
    for (const text of ['how to hear more people', 'the law', 'Here to Listen'])
      expect(isEmptyLinkText(text), text).toBe(false);
  });

  test('are never a bare address in the text', () => {
    const bare = guidancePassages.filter(({ text }) => /https?:\/\//.test(text.replace(/\]\([^)]*\)/g, ']')));
    expect(bare).toEqual([]);
  });

  test('can be judged: every page of the site is known here', () => {
    expect(unknownPages).toEqual([]);
    expect([...anchors.keys()].filter((address) => !addresses.has(address))).toEqual([]);
    expect(
      ['/', '/hub/vision/', '/explain/', '/explain/needs/', '/law/'].filter((address) => !addresses.has(address)),
    ).toEqual([]);
  });
});
