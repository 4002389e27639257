import { showCode } from './qr';

/** The page of one QR code. Which page of this site it leads to stands after the `#`, so it reaches no server. */
export function startCode(page: Document): void {
  const need = <T extends Element>(name: string) => page.querySelector<T>(`[data-code${name}]`);
  const [place, words, ways, source, status] = [
    need(''),
    need<HTMLAnchorElement>('-address'),
    need<HTMLElement>('-ways'),
    need('-source'),
    need('-status'),
  ];
  if (!place || !words || !ways || !source || !status) return;

  async function show(): Promise<void> {
    const address = addressFrom(location.hash, location.origin);
    if (!place || !words || !source) return;
    showCode(place, address);
    words.textContent = words.href = address;
    const seen = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
    const title = await titleOf(address);
    source.textContent = `${title ? `${title}. ` : ''}${address} (seen ${seen})`;
  }
  window.addEventListener('hashchange', () => void show());
  void show();
  ways.addEventListener('click', (event) => {
    const act = event.target instanceof HTMLElement ? event.target.dataset.codeAct : undefined;
    if (act === 'print') window.print();
    if (act === 'picture') savePicture(page, place.querySelector('svg'));
    if (act === 'copy')
      navigator.clipboard.writeText(source.textContent ?? '').then(
        () => (status.textContent = 'Copied.'),
        () => (status.textContent = 'Your browser did not allow copying. Select the line above instead.'),
      );
  });
}

/** What a page of this site calls itself, with the heading that is named; nothing if it cannot be fetched. */
async function titleOf(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const heading = found.getElementById(new URL(address).hash.slice(1))?.textContent?.trim();
    return [heading && `"${heading}"`, found.title].filter(Boolean).join(', ');
  } catch {
    return undefined;
  }
}

function savePicture(page: Document, svg: SVGElement | null): void {
  if (!svg) return;
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' }));
  link.download = 'qr-code.svg';
  link.click();
  // By then the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The page of this site that a hash names; the first page for anything else, so that nobody makes a code for another site look like ours. */
export function addressFrom(hash: string, origin: string): string {
  const path = hash.slice(1);
  return /^\/([a-z0-9-]+\/)*(#[A-Za-z0-9-]+)?$/.test(path) && path.length < 200 ? origin + path : `${origin}/`;
}
