import { recall, remember } from '../browser/preferences';
import { OWN_LIMITS, type OwnField, type OwnWords, fitted, ownWordsFrom } from './own-words';
import { showCodes } from './qr';

const KEPT = 'own-words';

/** A poster, leaflet or slide that an organisation fills in for itself: what is typed stands on the sheet at once and stays on this device. */
export function startSheet(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-own]');
  if (form) {
    let own = ownWordsFrom(recall(KEPT));
    for (const field of Object.keys(OWN_LIMITS) as OwnField[]) {
      const input = form.elements.namedItem(field) as HTMLInputElement | HTMLTextAreaElement;
      const problem = page.getElementById(`${field}-problem`);
      input.value = own[field];
      input.addEventListener('input', () => {
        const { text, problem: words } = fitted(field, input.value);
        if (problem) problem.textContent = words;
        input.setAttribute('aria-invalid', String(words !== ''));
        own = { ...own, [field]: text };
        remember(KEPT, JSON.stringify(own));
        show(page, own);
      });
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-print]')?.addEventListener('click', () => window.print());
    show(page, own);
  }
}

function show(page: Document, own: OwnWords): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-own-text]')) {
    place.textContent = own[place.dataset.ownText as OwnField];
  }
  showCodes(page, own.link);
  for (const sheet of page.querySelectorAll<HTMLElement>('[data-sheet]')) fit(sheet);
}

/** The sizes of words that `sheet.css` has, largest first. */
const SIZES = 11;

/** Gives a sheet the largest words with which it does not outgrow its paper. With the smallest it grows: nothing is ever cut off. */
function fit(sheet: HTMLElement): void {
  for (let step = 0; step < SIZES; step += 1) {
    sheet.dataset.fit = String(step);
    const paper = parseFloat(getComputedStyle(sheet).minBlockSize);
    if (sheet.offsetHeight <= paper + 1 && sheet.scrollWidth <= sheet.clientWidth + 1) return;
  }
}
