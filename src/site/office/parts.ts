import { unzipSync, zipSync } from 'fflate';
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** The parts of an Office file by name, without the folders that some libraries list: the format has none. */
export type Parts = Map<string, Uint8Array>;

export const CONTENT_TYPES = '[Content_Types].xml';

/** Opens an Office file. Throws if it is no zip file. */
export function partsOf(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Packs the parts: the list of content types first, as readers that stream expect, every part of the same moment. */
export function packed(parts: Parts, moment: Date): Uint8Array {
  const first = (name: string) => Number(name === CONTENT_TYPES);
  const names = [...parts.keys()].sort((a, b) => first(b) - first(a));
  // A zip file holds the time of a place, not of the world, in years from 1980: the same figures wherever it is made.
  const year = Math.min(2099, Math.max(1980, moment.getUTCFullYear()));
  const mtime = new Date(year, moment.getUTCMonth(), moment.getUTCDate(), 12);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) as Uint8Array])), { mtime });
}

/** Parses a part. Throws, with the parser's words, where it is not well-formed XML. */
export function xmlIn(part: Uint8Array): Document {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
}

/** Changes a part that is there, by its document. */
export function changePart(parts: Parts, name: string, change: (document: Document) => void): void {
  const part = parts.get(name);
  if (!part) throw new Error(`This Office file has no part "${name}"`);
  const document = xmlIn(part);
  change(document);
  parts.set(name, new TextEncoder().encode(new XMLSerializer().serializeToString(document)));
}

/** The elements under a node with a name, whatever the prefix, in the order in which they stand. */
export function elementsIn(node: Document | Element, name: string): readonly Element[] {
  return [...node.getElementsByTagNameNS('*', name)];
}

export const childrenOf = (element: Element): readonly Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

/** Where the part stands that a relationship of another part leads to: `../media/a.png` of `ppt/slides/slide1.xml` is `ppt/media/a.png`. */
export function targetOf(source: string, target: string): string {
  return decodeURIComponent(new URL(target, `part:///${source}`).pathname).slice(1);
}

/** The part that lists the relationships of another: `ppt/slides/_rels/slide1.xml.rels`; of the whole file, `_rels/.rels`. */
export function relationshipsOf(source: string): string {
  return source.replace(/([^/]*)$/, '_rels/$1.rels');
}
