/*
 * A browser that translates the page puts an element `font` in the place of each text, and takes the text itself out. The app then
 * changes a text that nobody sees: progress and headings stay behind, and what is put before that text finds no place.
 *
 * So each text goes back to where it was, empty, beside its translation. As soon as the app changes or removes one, the whole of that
 * element is given back its own words, new ones and old, and the translator sees a text that it has not translated yet.
 */

const isFont = (node: Node | undefined | null): node is HTMLElement => node?.nodeName === 'FONT';
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;

/** Keeps the texts of the app true while a translator is at work on them. Returns how to stop. */
export function followTranslation(room: HTMLElement): () => void {
  /** The words of each text that stands empty beside its translation, by the element it stands in. */
  const kept = new Map<Node, Map<Text, string>>();

  function translated(parent: Node, records: readonly MutationRecord[]): void {
    const texts = kept.get(parent) ?? new Map<Text, string>();
    for (const { removedNodes, previousSibling, nextSibling, addedNodes } of records)
      for (const text of removedNodes) {
        if (!isText(text) || !text.data.trim()) continue;
        const font = [...addedNodes, previousSibling, nextSibling].find(isFont);
        // Wrapped rather than replaced: the translation keeps words of its own.
        if (isFont(text.parentNode)) text.replaceWith(text.cloneNode());
        else if (text.isConnected) continue;
        const before = font ?? nextSibling;
        texts.set(text, text.data);
        text.data = '';
        parent.insertBefore(text, before?.parentNode === parent ? before : null);
      }
    kept.set(parent, texts);
  }

  function giveBack(parent: Node, but?: Text): void {
    const texts = kept.get(parent);
    if (!texts) return;
    kept.delete(parent);
    for (const child of [...parent.childNodes]) if (isFont(child)) child.remove();
    for (const [text, words] of texts) if (text !== but && !text.data && text.parentNode === parent) text.data = words;
  }

  const watch = new MutationObserver((records) => {
    const adds = ({ addedNodes }: MutationRecord) => [...addedNodes].some(isFont);
    // Nobody translates: most people, most of the time.
    if (kept.size === 0 && !records.some(adds)) return;
    const byPlace = new Map<Node, MutationRecord[]>();
    for (const record of records) byPlace.set(record.target, [...(byPlace.get(record.target) ?? []), record]);
    for (const [place, here] of byPlace) {
      const takes = (node: Node) => isFont(node) || (isText(node) && kept.get(place)?.has(node));
      if (here.some(adds)) translated(place, here);
      else if (here.some(({ removedNodes }) => [...removedNodes].some(takes))) giveBack(place);
      if (isText(place) && place.parentNode && kept.get(place.parentNode)?.has(place))
        giveBack(place.parentNode, place);
    }
    // What was just done here is not news.
    watch.takeRecords();
  });
  watch.observe(room, { childList: true, characterData: true, subtree: true });
  return () => watch.disconnect();
}
