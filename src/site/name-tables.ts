/** The name that `ScrollTable` gives every table before anybody has looked at what is in it. */
const UNNAMED = 'aria-label="Table"';

/** A heading, or the frame of a table and the table's head. */
const HEADING_OR_TABLE = new RegExp(
  `<h[1-6][^>]*>([\\s\\S]*?)</h[1-6]>|${UNNAMED}>(?=\\s*<table>\\s*<thead>([\\s\\S]*?)</thead>)`,
  'g',
);

/**
 * Names the frame of each table by its column headings, so that a screen reader can tell several tables of a page apart. Tables with the
 * same columns are told apart by the heading they stand under, or by their number. Takes and returns HTML in which a table's frame is
 * followed by its head.
 */
export function nameTables(html: string): string {
  const names = namesOf(html);
  let next = 0;
  return html.replaceAll(HEADING_OR_TABLE, (found, _heading, head?: string) =>
    head === undefined ? found : `aria-label="${names[next++]}">`,
  );
}

/** One name for each table, in the order of the page; no two are the same. */
function namesOf(html: string): readonly string[] {
  let under = '';
  const tables: { readonly columns: string; readonly under: string }[] = [];
  for (const [, heading, head] of html.matchAll(HEADING_OR_TABLE)) {
    if (head === undefined) under = wordsOf(heading ?? '');
    else {
      const columns = [...head.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, words = '']) => wordsOf(words));
      tables.push({ columns: `Table: ${columns.join(', ')}`, under });
    }
  }
  const short = tables.map(({ columns }) => columns);
  const long = tables.map((table) => (table.under ? `${table.columns}, under ${table.under}` : table.columns));
  const isAlone = (names: readonly string[], name: string) => names.indexOf(name) === names.lastIndexOf(name);
  return tables.map(({ columns }, index) => {
    if (isAlone(short, columns)) return columns;
    const name = long[index] ?? columns;
    return isAlone(long, name) ? name : `${name}, table ${index + 1}`;
  });
}

/** HTML without its marks, as an attribute takes it. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ')
    .trim();
}
