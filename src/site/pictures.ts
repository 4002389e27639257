import { broken } from './broken';

const drawings = import.meta.glob<string>('/content/explain/pictures/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The drawing of a picture, in the colour of the text around it. It stands beside words that say the same, so a screen reader skips it. */
export function drawingOf(id: string): string {
  const drawing =
    drawings[`/content/explain/pictures/${id}.svg`] ??
    broken(`content/explain/pictures/${id}.svg`, 'file', 'this drawing is missing');
  return drawing.replace('<svg ', '<svg class="picture" aria-hidden="true" ');
}
