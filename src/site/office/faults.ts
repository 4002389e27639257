import { unzipSync } from 'fflate';
import type { Document, Element } from '@xmldom/xmldom';
import { orderOf } from './order';
import { CONTENT_TYPES, type Parts, childrenOf, elementsIn, partsOf, relationshipsOf, targetOf, xmlIn } from './parts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * What is wrong with an Office file as a package (ECMA-376, part 2), each as a sentence that names the part: parts that are named and not
 * there, or there twice; links of one part to another that lead nowhere; a part of no content type; XML that is not well formed; children
 * out of the schema's order; pictures that are called by a file name or by nothing. Nothing wrong gives an empty list.
 */
export function faultsIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => !names.push(name) });
  } catch {
    return ['it is no zip file'];
  }
  const twice = names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`);
  const parts = partsOf(bytes);
  if (!parts.has(CONTENT_TYPES)) return [...twice, `${CONTENT_TYPES} is missing`];

  const broken: string[] = [];
  const documents = new Map<string, Document>();
  for (const [name, part] of parts)
    if (/\.(xml|rels)$/.test(name))
      try {
        documents.set(name, xmlIn(part));
      } catch (error) {
        broken.push(`${name} is not well formed: ${error instanceof Error ? error.message : String(error)}`);
      }
  return [
    ...twice,
    ...broken,
    ...typeFaults(parts, documents.get(CONTENT_TYPES)),
    ...[...documents].flatMap(([name, document]) => [
      ...(name.endsWith('.rels')
        ? relationshipFaults(name, document, parts)
        : referenceFaults(name, document, documents)),
      ...orderFaults(name, document),
      ...pictureFaults(name, document),
    ]),
  ];
}

function typeFaults(parts: Parts, types: Document | undefined): readonly string[] {
  if (!types) return [];
  const overrides = elementsIn(types, 'Override').map((one) => (one.getAttribute('PartName') ?? '').slice(1));
  const endings = new Set(elementsIn(types, 'Default').map((one) => one.getAttribute('Extension')?.toLowerCase()));
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${CONTENT_TYPES} names ${name}, which is not there`),
    ...overrides
      .filter((name, index) => overrides.indexOf(name) !== index)
      .map((name) => `${CONTENT_TYPES} names ${name} twice`),
    ...[...parts.keys()]
      .filter((name) => name !== CONTENT_TYPES && !overrides.includes(name))
      .filter((name) => !endings.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
      .map((name) => `${CONTENT_TYPES} gives ${name} no type`),
  ];
}

function relationshipFaults(name: string, document: Document, parts: Parts): readonly string[] {
  const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const all = elementsIn(document, 'Relationship');
  const ids = all.map((one) => one.getAttribute('Id'));
  return [
    ...(source === '' || source.endsWith('/') || parts.has(source) ? [] : [`${name} belongs to no part`]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name} has the id ${id} twice`),
    ...all.flatMap((one) => {
      const target = one.getAttribute('Target') ?? '';
      if (one.getAttribute('TargetMode') === 'External')
        return /^(https?:\/\/[^/]|mailto:.)/.test(target) ? [] : [`${name} links to "${target}": not a whole address`];
      return parts.has(targetOf(source, target)) ? [] : [`${name} leads to ${target}, which is not there`];
    }),
  ];
}

/** What a part names by the id of a relationship must stand in its list. */
function referenceFaults(
  name: string,
  document: Document,
  documents: ReadonlyMap<string, Document>,
): readonly string[] {
  const listed = documents.get(relationshipsOf(name));
  const ids = new Set((listed ? elementsIn(listed, 'Relationship') : []).map((one) => one.getAttribute('Id')));
  return elementsIn(document, '*')
    .flatMap((element) => [...element.attributes])
    .filter(({ namespaceURI, value }) => namespaceURI === OFFICE && value !== '' && !ids.has(value))
    .map(({ value }) => `${name} names ${value}, which its relationships do not have`);
}

function orderFaults(name: string, document: Document): readonly string[] {
  return elementsIn(document, '*').flatMap((element) => {
    const order = orderOf(element.localName ?? '');
    if (!order) return [];
    const places = childrenOf(element).map((child) => order.indexOf(child.localName ?? ''));
    const wrong = places.findIndex((place, index) => place < 0 || place < (places[index - 1] ?? 0));
    return wrong < 0
      ? []
      : [
          `${name}: <${childrenOf(element)[wrong]?.tagName}> stands in <${element.tagName}> where the schema has no place for it`,
        ];
  });
}

function pictureFaults(name: string, document: Document): readonly string[] {
  const frames = [...elementsIn(document, 'pic'), ...elementsIn(document, 'inline'), ...elementsIn(document, 'anchor')];
  return frames.flatMap((frame) => {
    // In Word the name that is read aloud stands on the frame, not on the picture inside.
    const named = elementsIn(frame, 'docPr')[0] ?? elementsIn(frame, 'cNvPr')[0];
    if (!named || isInFrame(frame)) return [];
    const text = (named.getAttribute('descr') ?? '').trim();
    if (/\.(png|jpe?g|gif|svg|emf|wmf)$/i.test(text)) return [`${name}: a picture is called "${text}"`];
    return text || isDecorative(named) ? [] : [`${name}: a picture has no text and is not marked as decorative`];
  });
}

const isInFrame = (element: Element) => element.localName === 'pic' && element.parentNode?.nodeName === 'a:graphicData';

const isDecorative = (named: Element) =>
  elementsIn(named, 'decorative').some((mark) => ['1', 'true'].includes(mark.getAttribute('val') ?? ''));
