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

/** Fills every place for a code on a page: with the link that was chosen, or else with the page that the place names. Words beside it say where it leads. */
export function showCodes(page: Document, chosen = ''): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-own-code]')) {
    // Built without knowing where the site would live, the sheet may name another address: this is the page's own.
    const link = chosen || location.origin + (place.dataset.ownCode ?? '/');
    showCode(place, link);
    const words = place.parentElement?.querySelector('[data-own-link]');
    if (words) words.textContent = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  }
}
