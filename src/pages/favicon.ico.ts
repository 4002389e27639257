import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { faviconSvg } from '../site/favicon';

const SIZE = 32;

/** For browsers and mail programs that ask for it unasked. One picture as PNG behind the head of the ICO format. */
export const GET: APIRoute = async () => {
  const picture = await sharp(Buffer.from(faviconSvg())).resize(SIZE, SIZE).png().toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(SIZE, 6);
  head.writeUInt8(SIZE, 7);
  head.writeUInt16LE(1, 10); // planes
  head.writeUInt16LE(32, 12); // bits a point
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18); // where it begins
  return new Response(Buffer.concat([head, picture]), { headers: { 'content-type': 'image/x-icon' } });
};
