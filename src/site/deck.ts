import { PARTS } from '../cycle/parts';
import { type Subject, aloudFor, dictionary, easyReadFor, everydayFor, publicPart, subjectsIn } from './explain';

export interface Slide {
  readonly heading: string;
  /** One line each; with a picture where it has one. */
  readonly lines: readonly { readonly text: string; readonly picture?: string }[];
  /** What the speaker says, in the words of the two minutes aloud. */
  readonly notes: readonly string[];
  /** Whether the wheel stands beside the words. */
  readonly wheel?: boolean;
  /** Whether it ends with the way to find out more. */
  readonly last?: boolean;
}

/** How many lines of the simple words go on a slide. */
const SIMPLE_LINES = 4;

/** A short deck on one subject: the web page, the printed slides and the PowerPoint file are all made from it. */
export function deckFor(lang: string, subject: Subject): readonly Slide[] {
  const { title, say, expect, ask } = publicPart(lang, subject);
  const words = dictionary(lang);
  const plain = (lines: readonly string[]) => lines.map((text) => ({ text }));
  const simple = easyReadFor(subject, lang).data.lines.slice(0, SIMPLE_LINES);
  const slides: Omit<Slide, 'notes'>[] = [
    { heading: title, lines: plain([say]), wheel: true },
    ...(subject === 'cycle'
      ? [
          {
            heading: words.slides.steps,
            lines: plain(
              subjectsIn(lang)
                .filter((id) => id !== 'cycle' && PARTS[id].number)
                .map((id) => everydayFor(id, lang).data.title),
            ),
          },
        ]
      : []),
    { heading: words.slides.short, lines: simple.map(({ say: text, picture }) => ({ text, picture })) },
    { heading: words.poster.expect, lines: plain(expect) },
    { heading: words.poster.ask, lines: plain(ask) },
    { heading: words.poster.more, lines: [], last: true },
  ];
  const spoken = paragraphsOf(aloudFor(subject, lang).body ?? '');
  return slides.map((slide, index) => ({
    ...slide,
    // The script is handed out in order, a like share to each slide.
    notes: spoken.filter((_, place) => Math.floor((place * slides.length) / spoken.length) === index),
  }));
}

/** The paragraphs of a Markdown text as plain words: no notes, no marks, no links. */
function paragraphsOf(body: string): readonly string[] {
  return body
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[*_#]/g, '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
