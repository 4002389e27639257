import { generate } from 'lean-qr';
import { toSvg } from 'lean-qr/extras/svg';

/** Puts a QR code of a text into a place, sharp at any size, black on white with the quiet edge that readers need. */
export function showCode(place: Element, text: string): void {
  const code = generate(text);
  const svg = toSvg(code, document, { on: '#000', off: '#fff', padX: 4, padY: 4 });
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `QR code for ${text}`);
  place.replaceChildren(svg);
}
