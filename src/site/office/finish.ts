import { type Parts, changePart, elementsIn, packed, partsOf, relationshipsOf } from './parts';

/**
 * The last step of every Office file that is made at build: two builds of the same content give the same bytes. Libraries write the
 * moment, and ids by chance. `mend` may change the parts before.
 */
export function finished(bytes: Uint8Array, moment: Date, mend: (parts: Parts) => void = () => undefined): Uint8Array {
  const parts = partsOf(bytes);
  mend(parts);
  changePart(parts, 'docProps/core.xml', (document) => {
    for (const name of ['created', 'modified'])
      for (const element of elementsIn(document, name)) element.textContent = `${moment.toISOString().slice(0, 19)}Z`;
    for (const element of elementsIn(document, 'lastModifiedBy'))
      element.textContent = elementsIn(document, 'creator')[0]?.textContent ?? '';
  });
  for (const name of [...parts.keys()]) if (parts.has(relationshipsOf(name))) countIds(parts, name);
  return packed(parts, moment);
}

/** Gives the relationships of a part ids that count: `rId1`, `rId2`, in the order in which they stand. */
function countIds(parts: Parts, name: string): void {
  const ids = new Map<string, string>();
  changePart(parts, relationshipsOf(name), (document) => {
    for (const [index, one] of elementsIn(document, 'Relationship').entries()) {
      ids.set(one.getAttribute('Id') ?? '', `rId${index + 1}`);
      one.setAttribute('Id', `rId${index + 1}`);
    }
  });
  changePart(parts, name, (document) => {
    for (const element of elementsIn(document, '*'))
      for (const attribute of [...element.attributes])
        if (attribute.prefix === 'r' && ids.has(attribute.value)) attribute.value = ids.get(attribute.value) as string;
  });
}
