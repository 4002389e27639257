import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { PART_IDS, type PartId } from '../../src/cycle/parts';
import { edition as editionSchema, framework, lockedEdition, statementBank } from '../../src/schemas/instrument';
import { aid, change, courtCase, duty, event, nation, review } from '../../src/schemas/law';
import { method } from '../../src/schemas/method';
import { guide, planningTimeline as planningTimelineSchema, template } from '../../src/schemas/practical';
import { element, part } from '../../src/schemas/part';
import {
  aloud as aloudSchema,
  dictionary as dictionarySchema,
  easyRead as easyReadSchema,
  picture,
  points as pointsSchema,
  question,
} from '../../src/schemas/public';
import {
  about as aboutSchema,
  everyday,
  example,
  introduction as introductionSchema,
  role,
  source,
} from '../../src/schemas/reference';
import { successor, term, update } from '../../src/schemas/reference';
import { simpleWords as simpleWordsSchema } from '../../src/schemas/simple-words';
import { twoMinutes as twoMinutesSchema } from '../../src/schemas/two-minutes';

/**
 * The content as it lies on disk, without Astro: every file of `content/`, read once and parsed with the schema that the site uses.
 * A file that breaks its schema is still handed on as it is, so that one slip does not hide all other faults; it stands in
 * `schemaFaults` and has a test of its own.
 */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** One thing read from disk. */
export interface Entry<Data> {
  /** The name other entries know it by: the file's name, or its key in a file that holds many. */
  readonly id: string;
  /** Path from the project's root, for messages. */
  readonly file: string;
  readonly data: Data;
}

/** A page of prose: front matter and Markdown. */
export interface Page<Data> extends Entry<Data> {
  readonly body: string;
  /** Where the site shows it: `/hub/vision/`. */
  readonly address: string;
}

/** "file: field: what is wrong", for every entry that breaks its schema. */
export const schemaFaults: string[] = [];

/** The front matter and the body of an MDX file. Throws where the two lines of dashes are missing. */
export function splitFrontMatter(text: string, file: string): { readonly data: unknown; readonly body: string } {
  const [, matter, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text) ?? [];
  if (matter === undefined || body === undefined)
    throw new Error(`${file}: the front matter must stand between two lines of "---"`);
  return { data: parse(matter), body };
}

/** Paths of the files in a folder of `content/`, from the project's root, in alphabetical order. */
export function filesIn(folder: string, ending: string, recursive = false): readonly string[] {
  return readdirSync(join(ROOT, 'content', folder), { recursive, encoding: 'utf8' })
    .map((name) => `content/${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function checked<Schema extends z.ZodType>(schema: Schema, data: unknown, file: string): z.output<Schema> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) schemaFaults.push(`${file}: ${path.join('.')}: ${message}`);
  return data as z.output<Schema>;
}

function pages<Schema extends z.ZodType>(
  schema: Schema,
  files: readonly string[],
  addressOf: (file: string, id: string) => string,
) {
  return files.map((file): Page<z.output<Schema>> => {
    const { data, body } = splitFrontMatter(textOf(file), file);
    const id = basename(file, '.mdx');
    return { id, file, data: checked(schema, data, file), body, address: addressOf(file, id) };
  });
}

/** One entry a file. */
function entries<Schema extends z.ZodType>(schema: Schema, files: readonly string[]) {
  return files.map((file): Entry<z.output<Schema>> => ({
    id: basename(file, '.yaml'),
    file,
    data: checked(schema, parse(textOf(file)), file),
  }));
}

/** Many entries a file: a map from id to entry. */
function maps<Schema extends z.ZodType>(schema: Schema, files: readonly string[]) {
  return files.flatMap((file) =>
    Object.entries(parse(textOf(file)) as Record<string, unknown>).map(([id, data]): Entry<z.output<Schema>> => ({
      id,
      file,
      data: checked(schema, data, `${file}: ${id}`),
    })),
  );
}

/** A file that is one list. A row without an id of its own is numbered, as on the site. */
function rows<Schema extends z.ZodType<{ readonly id?: string | undefined }>>(schema: Schema, file: string) {
  return (parse(textOf(file)) as unknown[]).map((data, index): Entry<z.output<Schema>> => {
    const row = checked(schema, data, `${file}: row ${index + 1}`);
    return { id: row.id ?? `row-${index + 1}`, file, data: row };
  });
}

export const parts = pages(part, ['content/hub/index.mdx', ...filesIn('stages', '.mdx')], (file, id) =>
  file.startsWith('content/hub') ? '/hub/' : `/stages/${id}/`,
);
export const elements = pages(
  element,
  filesIn('hub', '.mdx').filter((file) => !file.endsWith('/index.mdx')),
  (_, id) => `/hub/${id}/`,
);
export const introduction = pages(
  introductionSchema,
  filesIn('introduction', '.mdx'),
  (_, id) => `/introduction/${id}/`,
);
const publicFiles = (name: string) =>
  filesIn('explain', name.slice(name.indexOf('.')), true).filter((file) => file.endsWith(`/${name}`));
const publicAddress = (file: string) => {
  const subject = file.split('/').at(-2) ?? '';
  return subject === 'cycle' ? '/explain/' : `/explain/${subject}/`;
};
export const explain = pages(everyday, publicFiles('everyday.mdx'), publicAddress);
export const aloud = pages(aloudSchema, publicFiles('aloud.mdx'), (file) => `${publicAddress(file)}aloud/`);
export const easyRead = entries(easyReadSchema, publicFiles('easy-read.yaml'));
export const points = entries(pointsSchema, publicFiles('points.yaml'));
export const dictionaries = entries(dictionarySchema, publicFiles('dictionary.yaml'));
export const pictures = maps(picture, ['content/explain/pictures.yaml']);
export const questions = rows(question, 'content/explain/en-GB/questions.yaml');
export const simpleWords = rows(simpleWordsSchema, 'content/instrument/simple-words.yaml');
export const guides = pages(guide, filesIn('guides', '.mdx'), (_, id) => `/guides/${id}/`);
export const templates = pages(template, filesIn('templates', '.mdx'), (_, id) => `/templates/${id}/`);
export const lawPages = pages(aboutSchema, filesIn('law', '.mdx'), (_, id) => `/law/${id}/`);
export const evidence = pages(aboutSchema, filesIn('evidence', '.mdx'), (_, id) =>
  id === 'index' ? '/evidence/' : `/evidence/${id}/`,
);
export const about = pages(aboutSchema, filesIn('about', '.mdx'), (_, id) => `/${id}/`);
const updates = pages(update, filesIn('updates', '.mdx'), () => '/updates/');

export const roles = entries(role, filesIn('roles', '.yaml'));
export const methods = entries(method, filesIn('methods', '.yaml'));
export const examples = entries(example, filesIn('examples', '.yaml'));
export const law = entries(duty, filesIn('law', '.yaml'));
export const reviews = entries(review, filesIn('evidence/reviews', '.yaml'));
export const twoMinutes = entries(twoMinutesSchema, filesIn('two-minutes', '.yaml'));
export const lawAid = entries(aid, ['content/law-aid.yaml']);
const planningTimeline = entries(planningTimelineSchema, ['content/planning-timeline.yaml']);
export const frameworks = entries(framework, filesIn('instrument/crosswalk', '.yaml'));
export const sources = maps(source, filesIn('sources', '.yaml'));
export const glossary = maps(term, ['content/glossary.yaml']);
export const events = rows(event, 'content/events.yaml');
export const lawCases = rows(courtCase, 'content/law-cases.yaml');
export const lawChanges = rows(change, 'content/law-changes.yaml');
export const nations = rows(nation, 'content/nations.yaml');
export const whoIsWho = rows(successor, 'content/who-is-who.yaml');
export const edition = checked(
  editionSchema,
  parse(textOf('content/instrument/edition.yaml')),
  'content/instrument/edition.yaml',
);
/** The digests of every edition's words, oldest first. */
export const locked = (parse(textOf('content/instrument/locked.yaml')) as unknown[]).map((each, index) =>
  checked(lockedEdition, each, `content/instrument/locked.yaml: row ${index + 1}`),
);

const bank = entries(
  statementBank,
  PART_IDS.map((id) => `content/instrument/${id}.yaml`),
);

export type Statement = z.output<typeof statementBank>['statements'][number];
/** Every statement, hub first, with the part whose file it stands in. */
export const statements: readonly (Statement & { readonly part: PartId; readonly file: string })[] = bank.flatMap(
  ({ id, file, data }) => data.statements.map((each) => ({ ...each, part: id as PartId, file })),
);

/** All pages that a person reads as prose with front matter. */
export const prosePages: readonly Page<object>[] = [
  ...parts,
  ...elements,
  ...introduction,
  ...explain,
  ...aloud,
  ...guides,
  ...templates,
  ...lawPages,
  ...evidence,
  ...about,
  ...updates,
];

/** The pages that somebody must check again by a date. */
export const reviewedPages: readonly Entry<{ readonly reviewed: Date; readonly nextReview: Date }>[] = [
  ...parts,
  ...elements,
  ...introduction,
  ...explain,
  ...aloud,
  ...easyRead,
  ...guides,
  ...templates,
  ...lawPages,
  ...evidence,
  ...about,
  ...twoMinutes,
];

/** The ids in every `<Cite id="one two" />` of a body. */
export function citedIn(body: string): readonly string[] {
  return [...body.matchAll(/<Cite\s+id="([^"]*)"/g)].flatMap(([, ids = '']) => ids.split(/\s+/));
}

/** A passage that a reader sees, and where it stands. */
export interface Passage {
  readonly file: string;
  readonly field: string;
  readonly text: string;
}

/** Fields that are ids, addresses or what people type into search: not prose. */
const NOT_PROSE = new Set([
  'aliases',
  'address',
  'touches',
  'sources',
  'gainsSources',
  'url',
  'readers',
  'source',
  'helps',
]);

/** Every string of an entry that is prose: more than one word, and not in a field of ids. */
export function passagesOf(data: unknown, file: string, field = ''): readonly Passage[] {
  if (typeof data === 'string') return /\s/.test(data.trim()) ? [{ file, field, text: data }] : [];
  if (data instanceof Date || typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    NOT_PROSE.has(key) ? [] : passagesOf(value, file, field ? `${field}.${key}` : key),
  );
}

/** A body of MDX as paragraphs, without the citations and the marks of the two components. */
function paragraphsOf(body: string): readonly string[] {
  return withoutComponents(body)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Citations go, and so do the marks round a "check the position" note; its words stay. An address is one word. */
export function withoutComponents(body: string): string {
  return body
    .replace(/\s*<Cite\s[^>]*\/>/g, '')
    .replace(/<\/?CheckPosition[^>]*>/g, '')
    .replaceAll('<Contact />', 'address');
}

export function passagesOfPage({ data, file, body }: Page<object>): readonly Passage[] {
  return [...passagesOf(data, file), ...paragraphsOf(body).map((text) => ({ file, field: 'body', text }))];
}

const entryPassages = (list: readonly Entry<unknown>[]) =>
  list.flatMap(({ data, file, id }) => passagesOf(data, file.endsWith(`/${id}.yaml`) ? file : `${file}: ${id}`));

/** The words of the instrument: statements, glosses, levels, evidence, whom to ask, and the frameworks' headings. */
export const instrumentPassages = [
  ...entryPassages(bank),
  ...entryPassages(frameworks),
  ...passagesOf(edition, 'content/instrument/edition.yaml'),
];

/** The words of the templates: they speak as the organisation that will fill them in. */
export const templatePassages = templates.flatMap(passagesOfPage);

/** Everything else that readers read, except the titles and publishers of sources, which are other people's words. */
export const guidancePassages = [
  ...prosePages.filter(({ file }) => !file.startsWith('content/templates/')).flatMap(passagesOfPage),
  ...entryPassages([
    ...roles,
    ...methods,
    ...examples,
    ...law,
    ...lawAid,
    ...lawChanges,
    ...lawCases,
    ...events,
    ...nations,
    ...reviews,
    ...twoMinutes,
    ...planningTimeline,
    ...glossary,
    ...whoIsWho,
  ]),
];
