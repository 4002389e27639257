import pptxgen from 'pptxgenjs';
import sharp from 'sharp';
import { wholeAddress } from './address';
import { type Subject, dictionary, explainAddress, publicPart } from './explain';
import { OFFICE, PART_COLOURS } from './colours';
import { deckFor } from './deck';
import { finished } from './office/finish';
import { DECORATIVE, mendDeck } from './office/mend-deck';
import { sourceDate } from './office/source-date';
import { drawingOf } from './pictures';
import { wheelPicture } from './build/share-card';

const { ink: INK, font: FONT } = OFFICE;
/** Inches, on a slide of 13.33 by 7.5. */
const MARGIN = 0.6;
const WIDTH = 13.33 - MARGIN * 2;

const data = async (png: Promise<Uint8Array>) => `image/png;base64,${Buffer.from(await png).toString('base64')}`;
const picturePng = (id: string) =>
  sharp(Buffer.from(drawingOf(id).replace('<svg ', `<svg width="256" height="256" color="#${INK}" `)))
    .png()
    .toBuffer();

/** The deck of one subject as a PowerPoint file: real titles, lists, notes for the speaker, and a text for every picture. */
export async function powerPoint(lang: string, subject: Subject): Promise<Uint8Array> {
  const words = dictionary(lang);
  const isRightToLeft = words.dir === 'rtl';
  const colour = (subject === 'cycle' ? PART_COLOURS.hub : PART_COLOURS[subject]).replace('#', '');
  const deck = deckFor(lang, subject);
  const show = new pptxgen();
  show.layout = 'LAYOUT_WIDE';
  show.title = deck[0]?.heading ?? words.site;
  show.author = words.site;
  show.company = words.site;
  show.subject = publicPart(lang, subject).say;
  show.rtlMode = isRightToLeft;
  show.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const align = isRightToLeft ? ('right' as const) : ('left' as const);
  const common = { fontFace: FONT, color: INK, lang, align, rtlMode: isRightToLeft, fit: 'shrink' as const };
  show.defineSlideMaster({
    title: 'PAGE',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: '100%', h: 0.22, fill: { color: colour } } },
      { text: { text: words.credit, options: { ...common, x: MARGIN, y: 6.95, w: WIDTH - 1, h: 0.35, fontSize: 11 } } },
      {
        placeholder: {
          options: {
            ...common,
            name: 'title',
            type: 'title',
            x: MARGIN,
            y: 0.5,
            w: WIDTH,
            h: 1.3,
            fontSize: 36,
            bold: true,
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: isRightToLeft ? MARGIN : 12.3, y: 6.95, fontFace: FONT, fontSize: 11, color: INK },
  });
  for (const { heading, lines, notes, wheel, last } of deck) {
    const slide = show.addSlide({ masterName: 'PAGE' });
    slide.addText(heading, { placeholder: 'title' });
    const besideWheel = wheel ? WIDTH - 4.6 : WIDTH;
    const x = wheel && isRightToLeft ? MARGIN + 4.6 : MARGIN;
    const pictures = lines.filter(({ picture }) => picture);
    if (pictures.length > 0) {
      for (const [row, { text, picture = '' }] of pictures.entries()) {
        const y = 2 + row * 1.2;
        slide.addImage({
          data: await data(picturePng(picture)),
          x: isRightToLeft ? MARGIN + WIDTH - 1 : MARGIN,
          y,
          w: 1,
          h: 1,
          altText: DECORATIVE,
        });
        slide.addText(text, {
          ...common,
          x: isRightToLeft ? MARGIN : MARGIN + 1.3,
          y,
          w: WIDTH - 1.3,
          h: 1,
          fontSize: 24,
          valign: 'middle',
        });
      }
    } else if (lines.length > 0) {
      slide.addText(
        lines.map(({ text }) => ({ text, options: { bullet: lines.length > 1, breakLine: true, paraSpaceAfter: 10 } })),
        { ...common, x, y: 2, w: besideWheel, h: 4.6, fontSize: 28, valign: 'top' },
      );
    }
    if (wheel)
      slide.addImage({
        data: await data(wheelPicture(subject === 'cycle' ? undefined : subject)),
        x: isRightToLeft ? MARGIN : MARGIN + WIDTH - 4.2,
        y: 2,
        w: 4.2,
        h: 4.2,
        altText: words.wheel,
      });
    if (last) {
      slide.addText(words.facts, { ...common, x: MARGIN, y: 3.2, w: WIDTH, h: 0.6, fontSize: 18 });
      const address = wholeAddress(explainAddress(lang, subject));
      slide.addText(address, {
        ...common,
        x: MARGIN,
        y: 2,
        w: WIDTH,
        h: 1,
        fontSize: 28,
        hyperlink: { url: address },
      });
    }
    if (notes.length > 0) slide.addNotes(notes.join('\n\n'));
  }
  const made = (await show.write({ outputType: 'nodebuffer' })) as Uint8Array;
  return finished(made, sourceDate(), (parts) => mendDeck(parts, lang));
}
