/** The name that `ScrollTable` gives every table before anybody has looked at what is in it. */
const UNNAMED = 'aria-label="Table"';

/**
 * Names the frame of each table by its column headings, so that a screen reader can tell several tables of a page apart. Takes and
 * returns HTML in which a table's frame is followed by its head.
 */
export function nameTables(html: string): string {
  return html.replace(
    new RegExp(`${UNNAMED}>(\\s*<table>\\s*<thead>([\\s\\S]*?)</thead>)`, 'g'),
    (_whole, table: string, head: string) => {
      const columns = [...head.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, words = '']) =>
        words
          .replace(/<[^>]+>/g, '')
          .replaceAll('"', '&quot;')
          .trim(),
      );
      return `aria-label="Table: ${columns.join(', ')}">${table}`;
    },
  );
}
