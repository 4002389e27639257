import { PARTS, type PartId, labelOf } from '../cycle/parts';
import { addressOf, allGuidance, hubElements, introductionPages } from './guidance';
import { guides, templates } from './practical';

interface BookletPage {
  readonly address: string;
  readonly title: string;
}
interface BookletSet {
  readonly title: string;
  readonly pages: readonly BookletPage[];
}

const partPages = allGuidance().map(({ part, entry }) => ({
  part: part.id,
  page: { address: part.address, title: entry.data.title },
}));
const elements = hubElements().map(({ id, data }) => ({ address: addressOf.element(id), title: data.title }));
const guidePages = guides.map(({ id, data }) => ({
  parts: data.parts,
  page: { address: addressOf.guide(id), title: data.title },
}));

/** Everything that belongs to one part: its page, its two-minute version, the hub's elements, its guides and templates. */
function partSet(id: PartId): BookletSet {
  return {
    title: `Everything on ${labelOf(PARTS[id])}`,
    pages: [
      ...partPages.filter(({ part }) => part === id).map(({ page }) => page),
      { address: addressOf.twoMinutes(id), title: `${labelOf(PARTS[id])} in two minutes` },
      ...(id === 'hub' ? elements : []),
      ...guidePages.filter(({ parts }) => parts[0] === id).map(({ page }) => page),
      ...templates
        .filter(({ data }) => data.parts[0] === id)
        .map((entry) => ({ address: addressOf.template(entry.id), title: entry.data.title })),
    ],
  };
}

/** The ready-made booklets by the word that stands in their address. */
export const bookletSets: Readonly<Record<string, BookletSet>> = {
  guide: {
    title: 'The whole guide',
    pages: [
      ...introductionPages().map(({ id, data }) => ({ address: addressOf.introduction(id), title: data.title })),
      ...partPages.flatMap(({ part, page }) => [page, ...(part === 'hub' ? elements : [])]),
      ...guidePages.map(({ page }) => page),
    ],
  },
  ...Object.fromEntries(partPages.map(({ part }) => [part, partSet(part)])),
};
