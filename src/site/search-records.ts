import { getCollection } from 'astro:content';
import { allStatements } from './bank';
import { addressOf } from './guidance';

/** One thing that search finds by itself although it shares a page with others: a statement or a term. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title: string; readonly aliases: string };
  readonly filters: { readonly kind: readonly string[] };
}

/**
 * The records for pages that are long lists. As whole pages these would come up for almost any words and land the reader at the top;
 * as records each leads to its own place.
 */
export async function searchRecords(): Promise<readonly SearchRecord[]> {
  const terms = await getCollection('glossary');
  const record = (
    kind: string,
    url: string,
    title: string,
    aliases: readonly string[],
    ...content: string[]
  ): SearchRecord => ({
    url,
    content: [title, ...content].join(' '),
    meta: { title, aliases: aliases.join(', ') },
    filters: { kind: [kind] },
  });
  return [
    ...allStatements().map(({ id, statement, gloss, levels, evidence }) =>
      record('Statement', addressOf.statement(id), `${id} ${statement}`, [id], gloss, ...levels, ...evidence),
    ),
    ...terms.map(({ id, data }) =>
      record('Term', addressOf.term(id), data.term, data.aliases, data.aliases.join(', '), data.definition),
    ),
  ];
}
