import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type IFloating,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx';
import { type Block, type BoardPaper, LEGAL, type PictureName, type TableBlock } from './blocks';
import { inXml } from './xml-text';

/** A picture for the file: PNG, with its size on paper in pixels of 96 to the inch. */
export interface PaperPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const BULLETS = 'bullets';
/** The style of the first page: small enough that what a board needs stands on one. */
const FRONT = 'Front';
/** The width between the margins of an A4 page with 2 cm to each side, in twentieths of a point. */
const TEXT_WIDTH = 9638;
const CELL_EDGE = { style: BorderStyle.SINGLE, size: 4, color: '888888' };
const EDGES = { top: CELL_EDGE, bottom: CELL_EDGE, left: CELL_EDGE, right: CELL_EDGE };

/**
 * The board report as a Word file: real headings, lists and tables with a head that repeats, a text for every picture, so that it can be
 * edited and read aloud. A picture that is not given is left out, and its text stands in its place.
 */
export async function writeBoardPaper(
  paper: BoardPaper,
  pictures: Partial<Record<PictureName, PaperPicture>>,
): Promise<Blob> {
  const body = (blocks: readonly Block[], style?: string) => blocks.flatMap((block) => written(block, pictures, style));
  const document = new Document({
    title: inXml(paper.title),
    description: inXml(paper.about),
    creator: 'The Engagement Cycle',
    lastModifiedBy: 'The Engagement Cycle',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          // Without a rule LibreOffice takes the spacing for a fixed height, which cuts pictures to a strip.
          paragraph: { spacing: { after: 110, line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: 'Arial', size: 30, bold: true },
          paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
        },
        heading1: {
          run: { font: 'Arial', size: 24, bold: true },
          paragraph: { spacing: { before: 150, after: 50, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
        },
      },
      paragraphStyles: [
        {
          id: FRONT,
          name: 'Front page',
          basedOn: 'Normal',
          quickFormat: true,
          run: { size: 20 },
          paragraph: { spacing: { after: 50, line: 240, lineRule: LineRuleType.AUTO } },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 425, hanging: 300 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1000, bottom: 1000, left: 1134, right: 1134 } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.START,
                children: [
                  new TextRun({ text: `${paper.credit} Page `, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: lines(paper.title) }),
          text(paper.about, FRONT),
          ...body(paper.front, FRONT),
          new Paragraph({ pageBreakBefore: true, children: [] }),
          ...body(paper.detail),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function written(
  block: Block,
  pictures: Partial<Record<PictureName, PaperPicture>>,
  style: string | undefined,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: lines(block.text) })];
    case 'text':
      return [text(block.text, style)];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            ...(style && { style }),
            numbering: { reference: BULLETS, level: 0 },
            children: [...lines(item.text), ...(item.legal ? [new TextRun({ text: ` § ${LEGAL}`, bold: true })] : [])],
          }),
      );
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: lines(block.caption, { bold: true }) }),
        table(block),
        text(''),
      ];
    case 'picture': {
      const picture = pictures[block.name];
      if (!picture) return [text(block.alt)];
      return [style === FRONT ? beside(block, picture) : new Paragraph({ children: [drawn(block, picture)] })];
    }
  }
}

type PictureBlock = Extract<Block, { kind: 'picture' }>;

const drawn = ({ name, alt }: PictureBlock, { png, width, height }: PaperPicture, floating?: IFloating) =>
  new ImageRun({
    type: 'png',
    data: png,
    transformation: { width, height },
    altText: { name, title: '', description: inXml(alt) },
    ...(floating && { floating }),
  });

/** A picture at the right edge, with the words that follow beside it: in a line of its own it would take a quarter of the page. */
function beside(block: PictureBlock, picture: PaperPicture): Paragraph {
  const floating = {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.RIGHT },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
    wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.BOTH_SIDES },
    margins: { left: 120_000, right: 0, top: 0, bottom: 0 },
  };
  // What holds it takes no room.
  const spacing = { after: 0, line: 20, lineRule: LineRuleType.EXACT };
  return new Paragraph({ spacing, children: [drawn(block, picture, floating)] });
}

const text = (words: string, style?: string) => new Paragraph({ ...(style && { style }), children: lines(words) });

/** Every sign that ends a line: those of all systems, Word's own, a form feed and Unicode's two. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A text with its line breaks and tabs, which are elements in Word. */
function lines(words: string, style: { readonly bold?: boolean } = {}): TextRun[] {
  return words.split(LINE_END).map((line, index) => {
    const [first = '', ...rest] = inXml(line).split('\t');
    const children = [first, ...rest.flatMap((part) => [new Tab(), part])];
    return new TextRun({ children, ...style, ...(index > 0 && { break: 1 }) });
  });
}

function table({ columns, widths, rows }: TableBlock): Table {
  const columnWidths = widths.map((share) => Math.floor((TEXT_WIDTH * share) / 100));
  const cell = (words: string, column: number, head: boolean) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      borders: EDGES,
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      ...(head && { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE' } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          children: lines(words, { bold: head }),
        }),
      ],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((name, column) => cell(name, column, true)) }),
      ...rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((words, column) => cell(words, column, false)) }),
      ),
    ],
  });
}
