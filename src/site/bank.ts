import { type CollectionEntry, getCollection } from 'astro:content';
import type { Bank, StatementWords } from '../assessment/model/bank';
import type { Framework, Links } from '../assessment/model/crosswalk';
import { PART_IDS, type PartId } from '../cycle/parts';
import { broken } from './broken';

export type StatementData = CollectionEntry<'instrument'>['data']['statements'][number];

const files = await getCollection('instrument');
const [edition] = await getCollection('edition');

/** The statements of one part, in the order they are asked. */
export function statementsFor(part: PartId): readonly StatementData[] {
  const file = files.find((each) => each.data.part === part);
  return file?.data.statements ?? broken(`content/instrument/${part}.yaml`, 'part', `no file says "part: ${part}"`);
}

/** The statements of all parts, hub first. */
export function allStatements(): readonly (StatementData & { readonly part: PartId })[] {
  return PART_IDS.flatMap((part) => statementsFor(part).map((statement) => ({ ...statement, part })));
}

/** The edition of the bank. */
export function currentEdition() {
  return edition?.data ?? broken('content/instrument/edition.yaml', 'id', 'there is no edition');
}

/** What the app counts with: small enough to stand in a page. */
export function bankForApp(): Bank {
  const { id: edition, steps } = currentEdition();
  return {
    edition,
    ...(steps.length > 0 && { steps }),
    statements: allStatements().map(({ id, part, quick, duties, baton }) => ({
      id,
      part,
      quick,
      legal: duties.length > 0,
      ...(baton && { baton }),
    })),
  };
}

/** The words of one part, for the app to fetch when that part is opened. */
export function wordsForApp(part: PartId): readonly StatementWords[] {
  return statementsFor(part).map(({ id, statement, gloss, levels, evidence, inside, findOut, helps }) => ({
    id,
    statement,
    gloss,
    levels,
    evidence,
    inside,
    findOut,
    helps,
  }));
}

/** The statements whose "guidance that helps" is this page, whatever the heading. */
export function statementsHelpedBy(address: string) {
  return allStatements().filter(({ helps }) => helps.split('#')[0] === address);
}

/** Other frameworks, with the statements that speak to their headings. */
export async function frameworksForApp(): Promise<{
  readonly frameworks: readonly (Framework & { readonly source: string })[];
  readonly links: Links;
}> {
  const frameworks = (await getCollection('crosswalk')).map(
    ({ id, data: { title, publisher, about, source, headings } }) => ({
      id,
      title,
      publisher,
      about,
      source,
      headings,
    }),
  );
  return { frameworks, links: Object.fromEntries(allStatements().map(({ id, crosswalk }) => [id, crosswalk])) };
}
