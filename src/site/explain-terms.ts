/** A word of the glossary as it is looked for in prose. */
export interface Explained {
  readonly id: string;
  /** The forms that count as a use of it: "integrated care board", "ICB". */
  readonly forms: readonly string[];
}

/** Inside these a word is not explained: it is a link or a heading already, or would be read out twice. */
const LEFT_ALONE = /^(a|h[1-6]|button|summary|sup|th|code|script|style|svg|label)$/;

/** More links than this would make a page hard to read. */
const MOST = 10;

/** The forms of a term: "Integrated care board (ICB)" is looked for as "integrated care board" and as "ICB". */
export function formsOf(term: string, aliases: readonly string[]): readonly string[] {
  const [, words = term, short] = /^(.*?)(?:\s*\(([^)]+)\))?$/.exec(term) ?? [];
  const isShort = (form: string) => /^[A-Z][A-Za-z]*[A-Z][A-Za-z]*s?$/.test(form);
  return [...new Set([words, ...(short && isShort(short) ? [short] : []), ...aliases.filter(isShort)])];
}

/**
 * The HTML with the first use of each term turned into a link to the glossary, at most ten. Without script it is a link; with it the
 * meaning opens in place. Whole words only; capitals matter for short forms alone.
 */
export function explainTerms(html: string, terms: readonly Explained[]): string {
  const open: string[] = [];
  const waiting = new Map(
    terms.map(({ id, forms }) => [id, new RegExp(`(?<![\\w-])(?:${forms.map(patternFor).join('|')})(?![\\w-])`)]),
  );
  let left = MOST;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      const tag = /^<(\/?)([a-z0-9-]+)/i.exec(piece);
      if (tag) {
        const name = (tag[2] ?? '').toLowerCase();
        if (!LEFT_ALONE.test(name)) return piece;
        if (tag[1]) open.pop();
        else if (!piece.endsWith('/>')) open.push(name);
        return piece;
      }
      return open.length > 0 ? piece : explained(piece);
    })
    .join('');

  function explained(text: string): string {
    const uses = [...waiting]
      .flatMap(([id, pattern]) => {
        const found = pattern.exec(text);
        return found ? [{ id, at: found.index, words: found[0] }] : [];
      })
      // Of two that overlap the longer name is meant: "integrated care system" rather than "care".
      .sort((a, b) => a.at - b.at || b.words.length - a.words.length);
    let out = '';
    let done = 0;
    for (const { id, at, words } of uses) {
      if (at < done || left === 0) continue;
      out += `${text.slice(done, at)}<a class="term-link" href="/glossary/#${id}">${words}</a>`;
      done = at + words.length;
      waiting.delete(id);
      left -= 1;
    }
    return out + text.slice(done);
  }
}

function patternFor(form: string): string {
  const plain = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/^[A-Z]{2}/.test(form)) return plain;
  // Prose uses the words in lower case, at the start of a sentence with a capital, and in the plural.
  return plain.replace(/^[A-Za-z]/, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`) + 's?';
}
