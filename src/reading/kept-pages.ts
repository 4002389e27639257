import { recall, remember } from '../browser/preferences';

/** A page that a reader keeps to print or read together with others. */
export interface KeptPage {
  /** Its path on this site: `/hub/`. */
  readonly address: string;
  readonly title: string;
}

const NAME = 'kept-pages';

/** The pages kept on this device, in the order they were kept. What cannot be read counts as nothing kept. */
export function keptPages(): readonly KeptPage[] {
  try {
    const list: unknown = JSON.parse(recall(NAME) ?? '[]');
    return Array.isArray(list) ? list.filter(isKeptPage) : [];
  } catch {
    return [];
  }
}

export function keepPages(pages: readonly KeptPage[]): void {
  remember(NAME, JSON.stringify(pages));
}

/** The list with the page added at the end, or taken out if it was in it. */
export function toggled(pages: readonly KeptPage[], page: KeptPage): readonly KeptPage[] {
  const without = pages.filter(({ address }) => address !== page.address);
  return without.length < pages.length ? without : [...pages, page];
}

/** The same list with the page at `index` moved one place earlier. The first stays where it is. */
export function movedUp(pages: readonly KeptPage[], index: number): readonly KeptPage[] {
  const page = pages[index];
  const before = pages[index - 1];
  if (!page || !before) return pages;
  return pages.with(index - 1, page).with(index, before);
}

function isKeptPage(value: unknown): value is KeptPage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'address' in value &&
    typeof value.address === 'string' &&
    // Only paths of this site: nothing else is ever fetched. A browser reads "/\" as "//", and leaves out tabs, so other signs are refused.
    /^\/(?:[\w.-]+\/)*[\w.-]*$/.test(value.address) &&
    'title' in value &&
    typeof value.title === 'string'
  );
}
