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
        () => (status.textContent = 'Your browser did not allow copying. Select the text instead, or take the Word file.'),
      );
    });
  }
}

async function copy(region: HTMLElement): Promise<void> {
  const plain = region.innerText;
  if (!('ClipboardItem' in window)) return navigator.clipboard.writeText(plain);
  const item = new ClipboardItem({
    'text/html': new Blob([region.innerHTML], { type: 'text/html' }),
    'text/plain': new Blob([plain], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]);
}
