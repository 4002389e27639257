import type { MarkdownHeading } from 'astro';

/** A place on a page that "On this page" can lead to. */
export interface Place {
  readonly id: string;
  readonly text: string;
}

/** The sections of a rendered body: its second-level headings. */
export function sectionsOf(headings: readonly MarkdownHeading[]): readonly Place[] {
  return headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, text }));
}
