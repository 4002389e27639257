/** What CSS says of a drawing and a file of its own must say itself. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
  'paint-order',
];

/** A drawing of the page as a file of its own: in light colours, on white, with its text alternative inside. */
export function standaloneSvg(drawing: SVGSVGElement, title: string): string {
  const before = drawing.style.colorScheme;
  drawing.style.colorScheme = 'light';
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const from = [...drawing.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((each, index) => {
    const seen = getComputedStyle(from[index] as Element);
    for (const look of LOOKS) each.setAttribute(look, seen.getPropertyValue(look));
    each.removeAttribute('class');
  });
  drawing.style.colorScheme = before;
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const name = document.createElementNS(copy.namespaceURI, 'title');
  name.textContent = title;
  const ground = document.createElementNS(copy.namespaceURI, 'rect');
  for (const [key, value] of Object.entries({ x, y, width, height, fill: '#fff' }))
    ground.setAttribute(key, String(value));
  copy.prepend(name, ground);
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width * 2));
  copy.setAttribute('height', String(height * 2));
  return new XMLSerializer().serializeToString(copy);
}

/** The same as PNG. Rejects where the browser cannot draw it. */
export async function pngOf(
  svg: string,
): Promise<{ readonly png: Blob; readonly width: number; readonly height: number }> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!png) throw new Error('The browser drew nothing');
  return { png, width: image.width, height: image.height };
}
