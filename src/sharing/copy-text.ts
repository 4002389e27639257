/** Turns on the copy buttons of a page: the region as rich text, and as plain text for programs that want that. */
export function offerCopying(): void {
  for (const place of document.querySelectorAll<HTMLElement>('copy-text')) {
    const button = place.querySelector('button');
    const region = document.getElementById(place.dataset.from ?? '');
    const status = place.querySelector('[role=status]');
    if (!button || !region || !status || !('clipboard' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      copy(region).then(
        () => (status.textContent = 'Copied. Paste it where you need it.'),
        () =>
          (status.textContent = 'Your browser did not allow copying. Select the text instead, or take the Word file.'),
      );
    });
  }
}

/** What is for the screen alone stays behind: links to headings, buttons, what is hidden. */
const SCREEN_ONLY = '.permalink, button, [hidden]';

async function copy(region: HTMLElement): Promise<void> {
  const sheet = region.cloneNode(true) as HTMLElement;
  for (const extra of sheet.querySelectorAll(SCREEN_ONLY)) extra.remove();
  // Laid out while its text is read: only then do lines and cells stand apart.
  region.after(sheet);
  const plain = sheet.innerText;
  sheet.remove();
  if (!('ClipboardItem' in window)) return navigator.clipboard.writeText(plain);
  const item = new ClipboardItem({
    'text/html': new Blob([sheet.innerHTML], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}
