import { getCollection } from 'astro:content';
import { formsOf } from './explain-terms';

/** The terms of the glossary in alphabetical order. */
export const terms = (await getCollection('glossary')).sort((a, b) => a.data.term.localeCompare(b.data.term, 'en-GB'));

/** The terms that are explained where they are first used: not the everyday words of the Cycle, which would be on every line. */
export const termsInPlace = terms
  .filter(({ data }) => data.inPlace)
  .map(({ id, data }) => ({ id, forms: formsOf(data.term, data.aliases) }));
