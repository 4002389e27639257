import { showCodes } from './qr';

/** Turns a page of slides into a show: one at a time, by button, arrow, Page Up and Page Down, Home and End. */
export function startSlides(page: Document): void {
  const show = page.querySelector<HTMLElement>('[data-slides]');
  const bar = page.querySelector<HTMLElement>('[data-slide-bar]');
  if (!show || !bar) return;
  const slides = [...show.querySelectorAll<HTMLElement>('[data-slide]')];
  const need = (name: string) => bar.querySelector<HTMLElement>(`[data-slide-${name}]`) as HTMLElement;
  const [back, on, count, full] = [need('back'), need('on'), need('count'), need('full')] as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLElement,
    HTMLElement,
  ];
  let at = 0;

  function go(to: number, focus = true): void {
    at = Math.max(0, Math.min(slides.length - 1, to));
    slides.forEach((slide, index) => (slide.dataset.shown = String(index === at)));
    // Not disabled, so that the focus is not lost at either end.
    back.setAttribute('aria-disabled', String(at === 0));
    on.setAttribute('aria-disabled', String(at === slides.length - 1));
    count.textContent = `${at + 1} of ${slides.length}`;
    if (focus) slides[at]?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  const KEYS: Readonly<Record<string, () => number>> = {
    ArrowRight: () => at + (page.documentElement.dir === 'rtl' ? -1 : 1),
    ArrowLeft: () => at - (page.documentElement.dir === 'rtl' ? -1 : 1),
    PageDown: () => at + 1,
    PageUp: () => at - 1,
    Home: () => 0,
    End: () => slides.length - 1,
  };
  page.addEventListener('keydown', (event) => {
    const key = KEYS[event.key];
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (!key || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    go(key());
  });
  back.addEventListener('click', () => go(at - 1, false));
  on.addEventListener('click', () => go(at + 1, false));
  need('print').addEventListener('click', () => window.print());
  if (page.fullscreenEnabled) {
    full.hidden = false;
    full.addEventListener('click', () => void show.requestFullscreen().catch(() => undefined));
  }
  showCodes(page);
  bar.hidden = false;
  show.classList.add('one-by-one');
  go(0, false);
}
