import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { wholeAddress } from './address';
import { markdownToMdast } from 'satteri';
import { OFFICE } from './colours';
import { finished } from './office/finish';

/** Anything in a Markdown tree: what this file needs to know of it. */
interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly url?: string;
  readonly ordered?: boolean | null;
  readonly start?: number | null;
  readonly checked?: boolean | null;
  readonly children?: readonly Node[];
}

interface Style {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** What a Word file is made from. */
export interface Sheet {
  readonly title: string;
  readonly description: string;
  /** Markdown: headings, paragraphs, lists, tables, links. */
  readonly body: string;
  /** Lines that stand at the end, in small type: what is expected and may change the text. */
  readonly notes?: readonly string[];
  /** The page it belongs to, whole: links in the file lead back to the site. */
  readonly address: URL;
  /** When it was made. */
  readonly moment: Date;
}

const BULLETS = 'bullets';
/** The width between the margins of an A4 page with 2 cm to each side, in twentieths of a point. */
const TEXT_WIDTH = 9638;

/**
 * A template as a Word file: real headings, lists and tables, so that it can be edited and read aloud. Made from the same Markdown as
 * the page. Throws, with the name of the node, where the Markdown holds something that would silently go missing.
 */
export async function wordDocument(sheet: Sheet): Promise<Uint8Array> {
  const tree = markdownToMdast(sheet.body) as unknown as Node;
  const maker = new Maker(sheet.address);
  const document = new Document({
    title: sheet.title,
    description: sheet.description,
    creator: 'The Engagement Cycle',
    styles: {
      default: {
        document: {
          run: { font: OFFICE.font, size: 24, language: { value: 'en-GB' } },
          // Without a rule LibreOffice takes the spacing for a fixed height, which cuts large titles.
          paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
        },
        title: { run: { font: OFFICE.font, size: 40, bold: true } },
        heading1: {
          run: { font: OFFICE.font, size: 32, bold: true },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
        heading2: {
          run: { font: OFFICE.font, size: 28, bold: true },
          paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { font: OFFICE.font, size: 24, bold: true },
          paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
        },
        hyperlink: { run: { color: OFFICE.link, underline: {} } },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [0, 1, 2].map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: '•',
            style: { paragraph: { indent: { left: 425 * (level + 1), hanging: 300 } } },
          })),
        },
        ...maker.numberings(tree),
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        footers: { default: new Footer({ children: [maker.footer()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(sheet.title)] }),
          ...maker.blocks(tree.children ?? []),
          ...(sheet.notes ?? []).map((note) => new Paragraph({ children: [new TextRun({ text: note, size: 20 })] })),
        ],
      },
    ],
  });
  return finished(new Uint8Array(await Packer.toBuffer(document)), sheet.moment);
}

/** Turns Markdown nodes into Word's. Ordered lists each count from their own start, so each has a numbering of its own. */
class Maker {
  #lists = 0;

  constructor(readonly address: URL) {}

  numberings(tree: Node) {
    const starts = listsIn(tree).map(({ start }) => start ?? 1);
    return starts.map((start, index) => ({
      reference: `list-${index}`,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          start,
          style: { paragraph: { indent: { left: 425, hanging: 425 } } },
        },
      ],
    }));
  }

  footer(): Paragraph {
    return new Paragraph({
      alignment: AlignmentType.START,
      children: [
        new TextRun({
          text: 'Template from The Engagement Cycle, an independent edition. Not legal advice. Page ',
          size: 18,
        }),
        new TextRun({ children: [PageNumber.CURRENT], size: 18 }),
      ],
    });
  }

  blocks(nodes: readonly Node[], depth = 0): (Paragraph | Table)[] {
    return nodes.flatMap((node): (Paragraph | Table)[] => {
      switch (node.type) {
        case 'heading':
          return [
            new Paragraph({ heading: headingLevel(node.depth ?? 2), children: this.inline(node.children ?? []) }),
          ];
        case 'paragraph':
          return [new Paragraph({ children: this.inline(node.children ?? []) })];
        case 'blockquote':
          return (node.children ?? []).map(
            (child) =>
              new Paragraph({
                indent: { left: 425 },
                border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8 } },
                children: this.inline(child.children ?? []),
              }),
          );
        case 'list':
          return this.#list(node, depth);
        case 'table':
          return [this.#table(node), new Paragraph({ children: [] })];
        case 'thematicBreak':
          return [
            new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } }, children: [] }),
          ];
        default:
          throw new Error(`A Word file cannot hold "${node.type}" yet: use headings, paragraphs, lists and tables`);
      }
    });
  }

  #list(list: Node, depth: number): (Paragraph | Table)[] {
    const numbering = list.ordered
      ? { reference: `list-${this.#lists++}`, level: 0 }
      : { reference: BULLETS, level: Math.min(depth, 2) };
    return (list.children ?? []).flatMap((item) => {
      const [first, ...rest] = item.children ?? [];
      const box = typeof item.checked === 'boolean' ? [new TextRun(item.checked ? '☒ ' : '☐ ')] : [];
      const style = box.length > 0 ? { indent: { left: 425, hanging: 425 } } : { numbering };
      return [
        new Paragraph({ ...style, children: [...box, ...this.inline(first?.children ?? [])] }),
        ...this.blocks(rest, depth + 1),
      ];
    });
  }

  #table(table: Node): Table {
    const rows = table.children ?? [];
    const columns = rows[0]?.children?.length ?? 1;
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
      rows: rows.map(
        (row, index) =>
          new TableRow({
            tableHeader: index === 0,
            cantSplit: true,
            children: (row.children ?? []).map(
              (cell) =>
                new TableCell({
                  width: { size: Math.floor(TEXT_WIDTH / columns), type: WidthType.DXA },
                  margins: { top: 80, bottom: 80, left: 100, right: 100 },
                  ...(index === 0 ? { shading: { fill: OFFICE.sunk } } : {}),
                  children: [
                    new Paragraph({
                      spacing: { after: 0 },
                      children: this.inline(cell.children ?? [], { bold: index === 0 }),
                    }),
                  ],
                }),
            ),
          }),
      ),
    });
  }

  inline(nodes: readonly Node[], style: Style = {}): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return [new TextRun({ text: node.value ?? '', ...style })];
        case 'strong':
          return this.inline(node.children ?? [], { ...style, bold: true });
        case 'emphasis':
          return this.inline(node.children ?? [], { ...style, italics: true });
        case 'break':
          return [new TextRun({ break: 1 })];
        case 'link':
          return [
            new ExternalHyperlink({
              link: node.url?.startsWith('/') ? wholeAddress(node.url) : new URL(node.url ?? '', this.address).href,
              children: [new TextRun({ text: textOf(node), style: 'Hyperlink', ...style })],
            }),
          ];
        default:
          throw new Error(`A Word file cannot hold "${node.type}" inside a paragraph yet`);
      }
    });
  }
}

function headingLevel(depth: number) {
  return depth <= 2 ? HeadingLevel.HEADING_1 : depth === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
}

/** The ordered lists of a tree, in the order in which they are written out. */
function listsIn(node: Node): readonly Node[] {
  return [...(node.type === 'list' && node.ordered ? [node] : []), ...(node.children ?? []).flatMap(listsIn)];
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}
