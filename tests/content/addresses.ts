import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { PART_IDS } from '../../src/cycle/parts';
import {
  ROOT,
  about,
  elements,
  evidence,
  examples,
  explain,
  glossary,
  guides,
  introduction,
  law,
  lawPages,
  methods,
  parts,
  reviews,
  roles,
  sources,
  statements,
  templates,
} from './content';

const PUBLIC_FORMS = ['easy-read', 'large-print', 'aloud', 'poster', 'leaflet', 'slides'];

/** What stands in the place of `[name]` in the address of a page that is made from content. */
const IN_BRACKETS: Readonly<Record<string, readonly string[]>> = {
  '[about]': about.map(({ id }) => id),
  'stages/[stage]': parts.filter(({ address }) => address !== '/hub/').map(({ id }) => id),
  'stages/[stage]/two-minutes': parts.filter(({ address }) => address !== '/hub/').map(({ id }) => id),
  'hub/[element]': elements.map(({ id }) => id),
  'introduction/[page]': introduction.map(({ id }) => id),
  'explain/[...edition]': [
    '',
    ...PUBLIC_FORMS,
    ...explain
      .map(({ address }) => address.split('/')[2] ?? '')
      .filter(Boolean)
      .flatMap((part) => [part, ...PUBLIC_FORMS.map((edition) => `${part}/${edition}`)]),
  ],
  'methods/[method]': methods.map(({ id }) => id),
  'guides/[guide]': guides.map(({ id }) => id),
  'templates/[template]': templates.map(({ id }) => id),
  'roles/[role]': roles.map(({ id }) => id),
  'law/[duty]': law.map(({ id }) => id),
  'law/[page]': lawPages.map(({ id }) => id),
  'examples/[example]': examples.map(({ id }) => id),
  'embed/[subject]': ['cycle', ...PART_IDS],
  'assess/paper/[sheet]': ['quick', 'full', 'quick-large', 'full-large'],
  'sources/[kind]': [...new Set(sources.map(({ data }) => data.kind)), 'case-m-to-z'],
};

/** The names of the pages in `src/pages`, without their ending: `stages/[stage]`. */
const pageFiles: readonly string[] = readdirSync(join(ROOT, 'src/pages'), { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.astro') && name !== '404.astro')
  .map((name) => name.replace(/\.astro$/, ''))
  .sort();

/** Pages whose addresses depend on content in a way that this file has not been told. */
export const unknownPages = pageFiles.filter((name) => name.includes('[') && !(name in IN_BRACKETS));

/** Every address of the site: from the files in `src/pages` and the content that fills them. */
export const addresses: ReadonlySet<string> = new Set(
  pageFiles.flatMap((name) => {
    if (!name.includes('[')) return [`/${name}/`.replace(/\/index\/$/, '/').replace('//', '/')];
    return (IN_BRACKETS[name] ?? []).map((id) => `/${name.replace(/\[[^\]]+\]/, id)}/`.replace('//', '/'));
  }),
);

export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly slug: string;
}

/** The headings of a body of Markdown in order, with the anchors that the site gives them. */
export function headingsOf(body: string): readonly Heading[] {
  const slugger = new GithubSlugger();
  return [...body.matchAll(/^(#{1,6})\s+(.+?)\s*$/gm)].map(([, marks = '', text = '']) => ({
    depth: marks.length,
    text,
    slug: slugger.slug(text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^>]*>|[*_`]/g, '')),
  }));
}

/** The sections that the page of every part has, whatever its body: see `src/components/PartGuidance.astro`. */
const PART_SECTIONS = ['gains', 'who', 'methods', 'practice', 'traps', 'baton', 'law', 'examples', 'check'] as const;
const ELEMENT_SECTIONS = ['who', 'proof', 'traps'] as const;

const bodyAnchors = (page: { readonly address: string; readonly body: string }, more: readonly string[] = []) =>
  [page.address, new Set([...headingsOf(page.body).map(({ slug }) => slug), ...more])] as const;

/** The places on each page that a link may lead to. A page that is not here has none that content may count on. */
export const anchors: ReadonlyMap<string, ReadonlySet<string>> = new Map<string, ReadonlySet<string>>([
  ...parts.map((page) => bodyAnchors(page, page.address === '/hub/' ? [...PART_SECTIONS, 'elements'] : PART_SECTIONS)),
  ...elements.map((page) => bodyAnchors(page, [...ELEMENT_SECTIONS, ...(page.data.law.length > 0 ? ['law'] : [])])),
  ...[...introduction, ...explain, ...about, ...guides, ...templates, ...lawPages, ...evidence].map((page) =>
    bodyAnchors(page),
  ),
  ['/law/', new Set(law.map(({ id }) => id))],
  ['/evidence/reviews/', new Set(reviews.map(({ id }) => id))],
  ['/examples/', new Set(examples.map(({ id }) => id))],
  ['/glossary/', new Set(glossary.map(({ id }) => id))],
  ['/assess/statements/', new Set<string>(statements.map(({ id }) => id))],
]);

/** Why an address of this site leads nowhere; undefined where it leads somewhere. The app's own `#part=...` is not a place. */
export function deadEnd(link: string): string | undefined {
  const [path = '', place] = link.split('#');
  const address = path.split('?')[0] ?? '';
  if (!addresses.has(address))
    return `there is no page ${address}${addresses.has(`${address}/`) ? ': end it with a slash' : ''}`;
  if (place !== undefined && !place.includes('=') && !anchors.get(address)?.has(place))
    return `${address} has no place called "${place}"`;
  return undefined;
}

export interface Link {
  readonly text: string;
  readonly to: string;
}

/** The Markdown links of a text. */
export function linksIn(text: string): readonly Link[] {
  return [...text.matchAll(/(?<!!)\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g)].map(([, words = '', to = '']) => ({
    text: words,
    to,
  }));
}
