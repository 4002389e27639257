import { webAddress } from './web-address';

/** What an organisation puts on a poster or a leaflet of its own, and how much of each fits. */
export const OWN_LIMITS = { organisation: 80, contact: 160, when: 160, link: 300 } as const;

export type OwnField = keyof typeof OWN_LIMITS;
export type OwnWords = Readonly<Record<OwnField, string>>;
export const NOTHING_OWN: OwnWords = { organisation: '', contact: '', when: '', link: '' };

export interface Fitted {
  /** What is put on the sheet. */
  readonly text: string;
  /** What to say about it to the person; empty if all is well. */
  readonly problem: string;
}

/** Marks that turn the rest of a line round, and control characters: they would upset what stands around them. */
const UNSEEN = /[^\P{Cc}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What fits of a text. Whole letters, as readers see them: an emoji is never cut in two. */
export function fitted(field: OwnField, typed: string): Fitted {
  const [clean = '', ...more] = linesOf(field, typed.replace(UNSEEN, '').trim());
  const limit = OWN_LIMITS[field];
  // Counting the letters of a very long text takes long, and it is too long anyway.
  const letters = [...new Intl.Segmenter().segment(clean.slice(0, limit * 20))].map(({ segment }) => segment);
  if (letters.length > limit)
    return {
      text: letters.slice(0, limit).join(''),
      problem: `There is room for ${limit} letters. The rest is left out.`,
    };
  if (more.length > 0) return { text: clean, problem: `There is room for ${MOST_LINES} lines. The rest is left out.` };
  if (field === 'link' && clean !== '') return webAddress(clean);
  return { text: clean, problem: '' };
}

/** More lines than this would push everything else off the sheet. */
const MOST_LINES = 5;

/** What fits by its lines, and what is over. A name stands on one line. */
function linesOf(field: OwnField, text: string): readonly string[] {
  if (field === 'organisation' || field === 'link') return [text.replace(/\s+/g, ' ')];
  const lines = text.split(/\s*\n\s*/);
  return [lines.slice(0, MOST_LINES).join('\n'), ...lines.slice(MOST_LINES)];
}

/** What was kept on the device, read with no trust in it. */
export function ownWordsFrom(kept: string | undefined): OwnWords {
  try {
    const found = JSON.parse(kept ?? '{}') as Partial<Record<OwnField, unknown>> | null;
    const text = (field: OwnField) => {
      const value = found?.[field];
      return typeof value === 'string' ? fitted(field, value).text : '';
    };
    return { organisation: text('organisation'), contact: text('contact'), when: text('when'), link: text('link') };
  } catch {
    return NOTHING_OWN;
  }
}
