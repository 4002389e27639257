import type { Document, Element } from '@xmldom/xmldom';
import { orderOf } from './order';
import { CONTENT_TYPES, type Parts, changePart, childrenOf, elementsIn, relationshipsOf } from './parts';

/** The text to give a picture that only repeats the words beside it: the library would put a file name in place of an empty one. */
export const DECORATIVE = 'decorative';
/** Office's own mark for it: https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml, 2.4.1. */
const DECORATIVE_MARK = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';
const DECORATIVE_SPACE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/**
 * Mends what pptxgenjs 4.0.1 writes and PowerPoint may offer to repair, or a screen reader would read out:
 * content types of masters that are not there, one for each slide; the list of masters of notes after the slides; one theme for two
 * masters; English of the United States for notes and numbers; all notes of a slide in one paragraph; decorative pictures with a name.
 */
export function mendDeck(parts: Parts, lang: string): void {
  changePart(parts, CONTENT_TYPES, (types) => {
    for (const one of elementsIn(types, 'Override'))
      if (!parts.has((one.getAttribute('PartName') ?? '').slice(1))) one.parentNode?.removeChild(one);
  });
  changePart(parts, 'ppt/presentation.xml', inOrder);
  ownThemeForNotes(parts);
  for (const name of [...parts.keys()])
    if (/^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/.test(name))
      changePart(parts, name, (document) => {
        for (const run of [...elementsIn(document, 'rPr'), ...elementsIn(document, 'endParaRPr')])
          run.setAttribute('lang', lang);
        for (const picture of elementsIn(document, 'pic')) markDecorative(document, picture);
        if (name.startsWith('ppt/notesSlides/')) eachParagraphApart(document);
      });
}

/** Puts the children of the root in the schema's order. */
function inOrder(document: Document): void {
  const root = document.documentElement as Element;
  const order = orderOf(root.localName ?? '') ?? [];
  const place = (child: Element) => order.indexOf(child.localName ?? '');
  for (const child of [...childrenOf(root)].sort((a, b) => place(a) - place(b))) root.appendChild(child);
}

/** PowerPoint gives each master a theme of its own: the notes get a copy. */
function ownThemeForNotes(parts: Parts): void {
  const master = 'ppt/notesMasters/notesMaster1.xml';
  const [theme, own] = ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml'];
  if (!parts.has(master) || parts.has(own)) return;
  parts.set(own, parts.get(theme) as Uint8Array);
  changePart(parts, relationshipsOf(master), (document) => {
    for (const one of elementsIn(document, 'Relationship'))
      if (one.getAttribute('Target')?.endsWith('theme1.xml')) one.setAttribute('Target', '../theme/theme2.xml');
  });
  changePart(parts, CONTENT_TYPES, (types) => {
    const first = elementsIn(types, 'Override').find((one) => one.getAttribute('PartName') === `/${theme}`);
    const copy = first?.cloneNode(true) as Element;
    copy.setAttribute('PartName', `/${own}`);
    first?.parentNode?.appendChild(copy);
  });
}

function markDecorative(document: Document, picture: Element): void {
  const named = elementsIn(picture, 'cNvPr')[0];
  if (named?.getAttribute('descr') !== DECORATIVE) return;
  named.setAttribute('descr', '');
  while (named.firstChild) named.removeChild(named.firstChild);
  const mark = document.createElementNS(DECORATIVE_SPACE, 'adec:decorative');
  mark.setAttribute('val', '1');
  const extension = document.createElementNS(DRAWING, 'a:ext');
  extension.setAttribute('uri', DECORATIVE_MARK);
  extension.appendChild(mark);
  named.appendChild(document.createElementNS(DRAWING, 'a:extLst')).appendChild(extension);
}

/** A blank line in the notes becomes a new paragraph: in XML it would be a space. */
function eachParagraphApart(document: Document): void {
  for (const text of elementsIn(document, 't')) {
    const paragraphs = (text.textContent ?? '').split(/\n\s*\n/);
    const paragraph = text.parentNode?.parentNode;
    if (paragraphs.length < 2 || paragraph?.nodeName !== 'a:p') continue;
    for (const words of paragraphs) {
      text.textContent = words;
      paragraph.parentNode?.insertBefore(paragraph.cloneNode(true), paragraph);
    }
    paragraph.parentNode?.removeChild(paragraph);
  }
}
