import { readFileSync } from 'node:fs';
import satori from 'satori';
import sharp from 'sharp';
import { PARTS, STAGE_IDS, labelOf, type PartId } from '../../cycle/parts';
import { WHEEL, batonBar, segmentPath } from '../../cycle/wheel';
import { PART_COLOURS } from '../colours';

const font = (file: string) => readFileSync(`node_modules/@fontsource/${file}`);
/** Carried by the build rather than taken from the machine, so that a card looks the same wherever it is made. */
const fonts = [
  {
    name: 'Serif',
    weight: 600 as const,
    style: 'normal' as const,
    data: font('source-serif-4/files/source-serif-4-latin-600-normal.woff'),
  },
  {
    name: 'Sans',
    weight: 400 as const,
    style: 'normal' as const,
    data: font('source-sans-3/files/source-sans-3-latin-400-normal.woff'),
  },
];

const [WIDTH, HEIGHT, BAR, SPACE, WHEEL_WIDTH] = [1200, 630, 28, 64, 380];

/** Between the bar and the wheel. */
const TEXT_WIDTH = WIDTH - BAR - WHEEL_WIDTH - 3 * SPACE;

/** What a card says. */
export interface Card {
  readonly title: string;
  readonly sentence: string;
  /** The part a page belongs to; none for the whole. */
  readonly part: PartId | undefined;
}

/** The picture that a message or a social network shows beside a link, as PNG, 1200 by 630: number, colour, shape, title, one plain sentence. */
export async function shareCard({ title, sentence, part }: Card): Promise<Uint8Array> {
  const text = (style: object, words: string) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children: words },
  });
  const svg = await satori(
    {
      type: 'div',
      props: {
        style: {
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          gap: 22,
          width: '100%',
          height: '100%',
          color: '#1d1b2e',
        },
        children: [
          text(
            { fontFamily: 'Sans', fontSize: 30, color: PART_COLOURS[part ?? 'hub'] },
            part ? `The Engagement Cycle: ${labelOf(PARTS[part])}` : 'The Engagement Cycle',
          ),
          text({ fontFamily: 'Serif', fontSize: title.length > 60 ? 46 : 58, lineHeight: 1.12 }, shortened(title, 120)),
          text({ fontFamily: 'Sans', fontSize: 28, lineHeight: 1.35 }, shortened(sentence, 190)),
        ],
      },
    } as Parameters<typeof satori>[0],
    { width: TEXT_WIDTH, height: HEIGHT - 2 * SPACE, fonts },
  );
  const { data, info } = await ground(part);
  return sharp(data, { raw: info })
    .composite([{ input: Buffer.from(svg), left: BAR + SPACE, top: SPACE }])
    .png({ palette: true, colours: 64, effort: 1 })
    .toBuffer();
}

/** The beginning of a text, whole words. */
function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, text.lastIndexOf(' ', most - 4))}…` : text;
}

const grounds = new Map<PartId | undefined, ReturnType<typeof drawnGround>>();

/** What the cards of a part have in common, drawn once: the bar in its colour and the wheel. */
function ground(part: PartId | undefined): ReturnType<typeof drawnGround> {
  const known = grounds.get(part) ?? drawnGround(part);
  grounds.set(part, known);
  return known;
}

async function drawnGround(part: PartId | undefined) {
  const wheel = await sharp(Buffer.from(cardWheel(part)))
    .resize(WHEEL_WIDTH)
    .png()
    .toBuffer();
  const bar = `<svg xmlns="http://www.w3.org/2000/svg" width="${BAR}" height="${HEIGHT}"><rect width="${BAR}" height="${HEIGHT}" fill="${PART_COLOURS[part ?? 'hub']}"/></svg>`;
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#fbf8f3' } })
    .composite([
      { input: Buffer.from(bar), left: 0, top: 0 },
      { input: wheel, left: WIDTH - SPACE - WHEEL_WIDTH, top: (HEIGHT - WHEEL_WIDTH) / 2 },
    ])
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** The wheel without words as PNG, 760 pixels wide. */
export function wheelPicture(part: PartId | undefined): Promise<Uint8Array> {
  return sharp(Buffer.from(cardWheel(part)))
    .png({ palette: true })
    .toBuffer();
}

/** The wheel without words, the part in question filled; all of them for the whole. */
function cardWheel(part: PartId | undefined): string {
  const reach = WHEEL.outerRadius + 4;
  const look = (id: PartId) =>
    `fill="${!part || part === id ? PART_COLOURS[id] : '#fff'}" stroke="${PART_COLOURS[id]}" stroke-width="3"`;
  const segments = STAGE_IDS.map((id) => `<path ${look(id)} d="${segmentPath(id)}"/>`).join('');
  const batons = STAGE_IDS.map((id) => {
    const { from, to } = batonBar(id);
    const line = `x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke-linecap="round"`;
    return `<line ${line} stroke="#fbf8f3" stroke-width="15"/><line ${line} stroke="${PART_COLOURS[id]}" stroke-width="9"/>`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="760" viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}">${segments}<circle ${look('hub')} r="${WHEEL.hubRadius}"/>${batons}</svg>`;
}
