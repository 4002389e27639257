import { readFileSync } from 'node:fs';
import satori from 'satori';
import sharp from 'sharp';
import { PARTS, STAGE_IDS, labelOf } from '../cycle/parts';
import { WHEEL, batonBar, segmentPath } from '../cycle/wheel';
import { PART_COLOURS } from './colours';
import { type Subject, everydayFor } from './explain';
import { guidanceFor } from './guidance';

const font = (file: string) => readFileSync(`node_modules/@fontsource/${file}`);
/** Carried by the build rather than taken from the machine, so that a card looks the same wherever it is made. */
const fonts = [
  { name: 'Serif', weight: 600 as const, style: 'normal' as const, data: font('source-serif-4/files/source-serif-4-latin-600-normal.woff') },
  { name: 'Sans', weight: 400 as const, style: 'normal' as const, data: font('source-sans-3/files/source-sans-3-latin-400-normal.woff') },
];

/** The share card of the whole cycle or of one part as PNG, 1200 by 630: number, colour, shape, title, one plain sentence. */
export async function shareCard(subject: Subject): Promise<Uint8Array> {
  const part = subject === 'cycle' ? undefined : PARTS[subject];
  const colour = part ? PART_COLOURS[part.id] : PART_COLOURS.hub;
  const title = part ? guidanceFor(part.id).data.title : 'The Engagement Cycle';
  const sentence = part ? guidanceFor(part.id).data.point : everydayFor('cycle').data.description;
  const wheel = `data:image/svg+xml;base64,${Buffer.from(cardWheel(subject)).toString('base64')}`;
  const text = (style: object, children: unknown) => ({ type: 'div', props: { style: { display: 'flex', ...style }, children } });
  const svg = await satori(
    {
      type: 'div',
      props: {
        style: {
          display: 'flex',
          width: '100%',
          height: '100%',
          background: '#fbf8f3',
          color: '#1d1b2e',
          padding: 64,
          gap: 56,
          alignItems: 'center',
          borderLeft: `28px solid ${colour}`,
        },
        children: [
          {
            type: 'div',
            props: {
              style: { display: 'flex', flexDirection: 'column', flex: 1, gap: 22 },
              children: [
                text({ fontFamily: 'Sans', fontSize: 30, color: colour }, part ? `The Engagement Cycle: ${labelOf(part)}` : 'Read, assess, explain'),
                text({ fontFamily: 'Serif', fontSize: title.length > 60 ? 48 : 60, lineHeight: 1.12 }, title),
                text(
                  { fontFamily: 'Sans', fontSize: 28, lineHeight: 1.35 },
                  sentence.length > 190 ? `${sentence.slice(0, sentence.lastIndexOf(' ', 186))}…` : sentence,
                ),
              ],
            },
          },
          { type: 'img', props: { src: wheel, width: 380, height: 380 } },
        ],
      },
    } as Parameters<typeof satori>[0],
    { width: 1200, height: 630, fonts },
  );
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

/** The wheel without words as PNG, 760 pixels wide. */
export function wheelPicture(subject: Subject): Promise<Uint8Array> {
  return sharp(Buffer.from(cardWheel(subject)))
    .png({ palette: true })
    .toBuffer();
}

/** The wheel without words, the part in question filled. */
function cardWheel(subject: Subject): string {
  const reach = WHEEL.outerRadius + 4;
  const look = (id: keyof typeof PART_COLOURS) =>
    `fill="${subject === 'cycle' || subject === id ? PART_COLOURS[id] : '#fff'}" stroke="${PART_COLOURS[id]}" stroke-width="3"`;
  const segments = STAGE_IDS.map((id) => `<path ${look(id)} d="${segmentPath(id)}"/>`).join('');
  const batons = STAGE_IDS.map((id) => {
    const { from, to } = batonBar(id);
    const line = `x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke-linecap="round"`;
    return `<line ${line} stroke="#fbf8f3" stroke-width="15"/><line ${line} stroke="${PART_COLOURS[id]}" stroke-width="9"/>`;
  }).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="760" viewBox="${-reach} ${-reach} ${reach * 2} ${reach * 2}">${segments}<circle ${look('hub')} r="${WHEEL.hubRadius}"/>${batons}</svg>`;
}
